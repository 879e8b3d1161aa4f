import { oneOf, words } from '#web/fields.ts'

/** An update becomes a sentence of the timeline, which holds 2,000 characters. */
const SENTENCE_MAX = 1000

export const tellFields = { words: words({ needed: 'say-what-there-is-to-tell', max: SENTENCE_MAX }) }

/** The one tap: nothing to fill in. It carries the sentence that was shown, and whether the tap stood on "today". */
export const tapFields = {
  shown: words({ needed: 'it-is-different-now' }),
  from: oneOf(['today', 'page'], 'it-is-different-now'),
}

/** Which panel day the tap was for. */
export const tellAllFields = { panel: words({ needed: 'nobody-left-to-tell', max: 10 }) }
