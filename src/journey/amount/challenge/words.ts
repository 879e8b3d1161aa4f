import { sayDate } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { Challenge, ChallengeAnswer } from '../amount.ts'
import { WORDS as OVERRIDE_WORDS } from '../override/words.ts'
import type { AnswerReason, ChallengeForReason, ChallengeReason } from './rules.ts'

export const CHALLENGE_WORDS: Record<ChallengeReason | 'say-what-is-wrong', string> = {
  'nothing-to-challenge-yet': 'There is no first guess yet. When there is one, you can say here that it is wrong',
  'challenge-waits-for-an-answer':
    'You have said so already, and it waits for an answer. When it is answered you can say more',
  'say-what-is-wrong': 'Write what you think is wrong. A few words are enough',
}

type Needed = 'say-what-is-wrong' | 'choose-how-they-said-it' | 'say-when-they-said-it'

/** The same, to a worker who writes it down for the person. */
export const CHALLENGE_FOR_WORDS: Record<ChallengeForReason | Needed, string> = {
  'nothing-to-challenge-yet': 'There is no first guess yet. When there is one, you can write this down',
  'challenge-waits-for-an-answer': 'They have said so already, and it waits for your answer. Answer that first',
  'say-what-is-wrong': 'Write what they think is wrong, in their words',
  'choose-how-they-said-it': 'Choose how they said it',
  'say-when-they-said-it': 'Write the day on which they said it',
  'said-after-today': 'That day is still to come. Write the day on which they said it',
  'said-before-this-guess': 'This guess is from a later day. Check the day',
}

/** How it came here. */
const HEARD: Record<HeardHow, string> = {
  together: 'when they sat together',
  phone: 'by phone',
  paper: 'from paper',
}

/** 'Typed by Priya Shah, by phone, on 3 March 2027.' */
export const sayTypedFor = ({ byName, how, on }: NonNullable<Challenge['typed']>): string =>
  `Typed by ${byName}, ${HEARD[how]}, on ${sayDate(on)}.`

export const ANSWER_WORDS: Record<AnswerReason | 'choose-what-becomes-of-it' | 'say-your-answer', string> = {
  ...OVERRIDE_WORDS,
  'answered-already': 'This has been answered already. Go back to read the answer',
  'say-the-new-amount': 'Write the new amount a week',
  'choose-what-becomes-of-it': 'Choose whether the amount changes or stays',
  'say-your-answer': 'Write your answer, in words that the person can read',
}

/** What became of it, as the heading of an answer. */
export const ANSWERED: Record<ChallengeAnswer, string> = {
  changed: 'The amount has changed',
  stays: 'The amount stays as it is',
}

/** Sentences of the timeline. Neither the person's words nor a figure are in them. */
export const said = {
  challenged: (person: string) => `${person} said that the first guess looks wrong. The worker answers next.`,
  challengedFor: (worker: string, person: string, how: HeardHow) =>
    `${worker} wrote down, ${HEARD[how]}, that ${person} thinks the first guess is wrong. The worker answers next.`,
  answered: (worker: string, as: ChallengeAnswer) =>
    as === 'changed'
      ? `${worker} answered: the first guess has changed. The reason stands on the page about the amount.`
      : `${worker} answered: the first guess stays. The reason stands on the page about the amount.`,
}
