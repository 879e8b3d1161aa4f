import { words } from '#web/fields.ts'

/** `choice`: what the line is, of what it may be, or 'not-ours'. */
export const settleFields = { choice: words({ needed: 'choose-what-it-is', max: 120 }), words: words({ max: 500 }) }
