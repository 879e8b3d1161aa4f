import { words } from '#web/fields.ts'

export const confideFields = { words: words({ needed: 'write-what-you-want-to-tell' }) }
