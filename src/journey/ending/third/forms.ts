import { words } from '#web/fields.ts'

export const thirdFields = { words: words({ needed: 'write-what-you-heard' }) }
export const thirdReasonFields = { words: words({ needed: 'write-why-it-ends-first' }) }
