import { words } from '#web/fields.ts'

export const answerPointFields = { words: words({ needed: 'say-your-answer', max: 1000 }) }
