import { date, words } from '#web/fields.ts'

/** An update and a reason become one sentence of the timeline, which holds 2,000 characters. */
const SENTENCE_MAX = 1000

export const tellFields = { words: words({ needed: 'say-what-there-is-to-tell', max: SENTENCE_MAX }) }

export const moveFields = {
  on: date('say-the-new-day'),
  reason: words({ needed: 'say-why-it-moved', max: SENTENCE_MAX }),
}
