import { type Day, sayDate } from '#core/day.ts'
import type { Because } from './not-offered.ts'
import type { NotOfferedReason } from './rules.ts'

export const NOT_OFFERED_WORDS: Record<NotOfferedReason | 'say-why-not' | 'say-more', string> = {
  'they-have-answered': 'They have answered the offer. Their answer stands, so there is nothing to write here',
  'it-was-explained':
    'It was explained, so it was offered. Give them a fortnight for the answer, or write down what they say',
  'name-a-day': 'Write the day on which you look at it again, so that nobody is forgotten',
  'ask-again-is-not-ahead': 'Write a day that is still to come',
  'ask-again-is-far-off': 'Write a day within the next year, so that nobody is forgotten',
  'say-why-not': 'Choose why you do not offer it yet',
  'say-more': 'Write a few words about it. The person can read them',
}

export const BECAUSE_WORDS: Record<Because, string> = {
  'too-unwell-now': 'Too unwell to talk about it now',
  'in-hospital': 'In hospital',
  'could-not-reach': 'We could not reach each other',
  'already-has-one': 'Has a budget already',
  'moved-away': 'Lives somewhere else now',
  other: 'Something else',
}

export const said = {
  notOffered: (worker: string, askAgainOn: Day | undefined) =>
    askAgainOn === undefined
      ? `${worker} wrote down why we have not talked about a personal budget yet.`
      : `${worker} wrote down why we have not talked about a personal budget yet. We look at it again on ${sayDate(askAgainOn)}.`,
}
