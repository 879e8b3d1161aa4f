import { date, words } from '#web/fields.ts'

/** A reason becomes a part of a sentence of the timeline, which holds 2,000 characters. */
const REASON_MAX = 1000

export const moveFields = {
  on: date('say-the-new-day'),
  reason: words({ needed: 'say-why-it-moved', max: REASON_MAX }),
}
