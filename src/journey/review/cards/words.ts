import { PREPARING_WORDS } from '../preparing/words.ts'
import type { FinishCardsReason } from './rules.ts'

export const CARDS_WORDS: Record<
  FinishCardsReason | 'choose-whose-turn' | 'say-how-it-goes' | 'changed-meanwhile',
  string
> = {
  'no-review-open': PREPARING_WORDS['no-review-open'],
  'say-how-it-goes': PREPARING_WORDS['say-how-it-goes'],
  'one-of-you-has-said': 'One of you has said it apart already. The other one says it apart too',
  'turn-every-goal-first': 'Turn over every goal first. “I do not know” is an answer, too',
  'choose-whose-turn': 'Go back one page and press the button again',
  'changed-meanwhile': 'This was done already. Look at where you are now, and go on from there',
}

/** The sentence of the timeline: no answer in it. */
export const said = {
  both: (person: string, worker: string) => `${person} and ${worker} said together how it is going.`,
}
