import { HEARD_WORDS } from '#core/heard.ts'
import type { BestAnswer } from './best-way.ts'
import type { BestWayReason, Whose } from './rules.ts'

export const BEST_WAY_WORDS: Record<BestWayReason | 'choose-an-answer', string> = {
  'only-a-worker-types-for-others': 'This is your own answer. Choose that it is yours',
  'choose-an-answer': 'Choose yes, no or not sure. Each is fine',
}

export const BEST_ANSWER_WORDS: Record<BestAnswer, string> = {
  yes: 'Yes, a budget',
  no: 'No, another way is better',
  'not-sure': 'Not sure yet',
}

/** For the worker's form: whose answer it is. */
export const whoseWords = (whose: Whose, name: string): string =>
  whose === 'own' ? 'Mine, as the worker' : `${name}’s. ${HEARD_WORDS[whose]}`

/** What can do as well, and costs nothing or needs no plan. Named gently, never instead of an offer. */
export const OTHER_WAYS = [
  'Something that is free: a group, a walk, a library, a class for nothing.',
  'Something the health service gives: talking therapy, a course, help to find work.',
  'Things that the council lends or fits in a home.',
  'Help that somebody close gives gladly.',
] as const

export const said = {
  bestWay: (who: string) => `${who} said whether a budget is the best way.`,
  bestWayFor: (worker: string, name: string) =>
    `${worker} typed what ${name} said about whether a budget is the best way.`,
}
