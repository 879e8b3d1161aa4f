import { words } from '#web/fields.ts'

/** '' takes back what was written. */
export const otherwiseFields = { words: words({ max: 1000 }) }
