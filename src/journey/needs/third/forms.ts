import { words } from '#web/fields.ts'

export const thirdFields = { talk: words({ max: 20 }), words: words({ needed: 'write-how-you-see-it' }) }
