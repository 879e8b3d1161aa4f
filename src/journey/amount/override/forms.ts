import { money, words } from '#web/fields.ts'

export const overrideFields = { amount: money('say-the-amount'), reason: words({ needed: 'say-why-another-amount' }) }
