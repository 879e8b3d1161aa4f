import { WITNESS_WORDS } from '../heard/words.ts'
import type { Part } from '../plan.ts'
import { TITLES } from '../sentences/asks.ts'
import { HOW_TYPED } from '../typed/words.ts'
import type { SoundsForReason } from './rules.ts'

type Needed = 'choose-how-they-said-it' | 'say-when-they-said-it'

export const SOUNDING_WORDS: Record<SoundsForReason | Needed, string> = {
  ...WITNESS_WORDS,
  'nothing-to-ask-them': 'There is nothing to ask them about now. Go back to the plan',
  'say-yes-or-no': 'Say yes or no to one of them at least. You can leave the others',
  'said-after-today': 'That day is still to come. Write the day on which they said it',
  'said-before-it-was-typed': 'These words are from a later day. Check the day',
  'choose-how-they-said-it': 'Choose how they said it',
  'say-when-they-said-it': 'Write the day on which they said it',
}

const titles = (parts: readonly Part[]): string => parts.map((part) => `“${TITLES[part]}”`).join(', ')

/** The sentences of the timeline. */
export const said = {
  wroteDown: (worker: string, person: string, how: string) =>
    `${worker} wrote down what ${person} said ${HOW_TYPED[how] ?? ''}:`,
  sounds: (worker: string, person: string, how: string, parts: readonly Part[]) =>
    `${worker} wrote down what ${person} said ${HOW_TYPED[how] ?? ''}: this sounds like them: ${titles(parts)}.`,
  soundsNot: (worker: string, person: string, how: string, parts: readonly Part[]) =>
    `${worker} wrote down what ${person} said ${HOW_TYPED[how] ?? ''}: this does not sound like them, so it does not count: ${titles(parts)}.`,
}
