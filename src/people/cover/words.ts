import { type Day, sayDay } from '#core/day.ts'
import type { CoverReason } from './rules.ts'

type Needed = 'say-the-first-day' | 'say-the-last-day'

export const WORDS: Record<CoverReason | Needed, string> = {
  'choose-who-is-away': 'Choose who is away',
  'choose-who-covers': 'Choose who covers. It must be somebody who works as a worker here today',
  'nobody-covers-for-themself': 'Choose somebody else: nobody covers for themself',
  'say-the-first-day': 'Write the first day away',
  'say-the-last-day': 'Write the last day away',
  'first-day-has-passed': 'This day has passed. Write today or a later day',
  'ends-before-it-begins': 'The last day lies before the first. Write a later one',
  'too-long-to-cover':
    'A cover lasts at most 120 days. Write an earlier last day. For longer, somebody else becomes the worker',
  'is-covered-then': 'Somebody covers for them on some of these days already. End that first, or write other days',
  'is-away-then': 'They are away themself on some of these days. Choose somebody else, or write other days',
  'covers-somebody-then': 'They cover for somebody on some of these days. Find somebody else for those people first',
  'cover-is-over': 'This cover is over already. Look at who is away now',
}

export const DONE = {
  arranged: 'It is arranged. The people it is about can read it on their page.',
  ended: 'The cover is over from today.',
}

/** The sentences of the timeline. */
export const said = {
  arranged: (away: string, covers: string, from: Day, to: Day) =>
    from === to
      ? `${away} is away on ${sayDay(from)}. ${covers} is there for you that day.`
      : `${away} is away from ${sayDay(from)} to ${sayDay(to)}. ${covers} is there for you in those days.`,
  ended: (away: string, covers: string) => `${away} is here for you again. ${covers} no longer covers.`,
  notNeeded: (away: string) => `${away} is not away after all.`,
}
