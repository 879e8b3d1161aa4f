import type { ChallengeAnswer } from '../amount.ts'
import { WORDS as OVERRIDE_WORDS } from '../override/words.ts'
import type { AnswerReason, ChallengeReason } from './rules.ts'

export const CHALLENGE_WORDS: Record<ChallengeReason | 'say-what-is-wrong', string> = {
  'nothing-to-challenge-yet': 'There is no first guess yet. When there is one, you can say here that it is wrong',
  'challenge-waits-for-an-answer':
    'You have said so already, and it waits for an answer. When it is answered you can say more',
  'say-what-is-wrong': 'Write what you think is wrong. A few words are enough',
}

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
  answered: (worker: string, as: ChallengeAnswer) =>
    as === 'changed'
      ? `${worker} answered: the first guess has changed. The reason stands on the page about the amount.`
      : `${worker} answered: the first guess stays. The reason stands on the page about the amount.`,
}
