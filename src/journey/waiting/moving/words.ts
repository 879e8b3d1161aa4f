import { type Day, sayDay } from '#core/day.ts'
import { ended } from '../words.ts'
import type { MoveReason } from './rules.ts'

export const WORDS: Record<MoveReason | 'say-the-new-day' | 'say-why-it-moved', string> = {
  'nobody-is-waiting': 'Nobody is waiting for a decision here, so there is no day to name. Look at the decision',
  'promises-too-much':
    'This sounds like a promise that nobody can make yet. Say what you know: who decides, and on which day',
  'new-date-has-passed': 'This day has passed. Write the day on which you now expect an answer',
  'same-date-as-before':
    'This is the day that was said before. Write another day, or tell the person that nothing has changed',
  'plan-is-being-changed':
    'The plan came back to be changed, so nobody is deciding now. A new day is said when it is sent again',
  'panel-does-not-meet-then':
    'The panel does not meet on this day. Write one of its days: they stand above. If it meets on another, have that day added first',
  'panel-day-is-full': 'The list of that panel day is full. Write another of its days: those with room stand above',
  'sent-too-late-for-that-panel':
    'The plan was sent too late for that panel day. Write a later one: those that are open to it stand above',
  'say-the-new-day': 'Write the day on which you now expect an answer',
  'say-why-it-moved': 'Write why the day has moved. The person reads it',
}

export const DONE = {
  moved: 'The new day and its reason stand on the page of the person now.',
}

/** The sentences of the timeline. */
export const said = {
  moved: (on: Day, reason: string) => `We now expect a decision on ${sayDay(on)}, because ${ended(reason)}`,
}
