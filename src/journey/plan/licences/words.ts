import { sayDate } from '#core/day.ts'
import { MEASURES } from '../wellbeing/wellbeing.ts'
import type { Recorded } from './licences.ts'
import type { LicenceReason } from './rules.ts'

type Needed = 'choose-a-measure' | 'say-who-gave-it' | 'write-its-reference' | 'say-from-which-day'

export const LICENCE_WORDS: Record<LicenceReason | Needed, string> = {
  'ends-before-it-begins': 'The last day is before the first. Write a later last day, or leave it empty',
  'not-here-any-more': 'Another licence took the place of this one meanwhile. Choose again',
  'another-measure': 'That licence is for another measure. Choose one for this measure, or “It is a new one”',
  'is-here-already': 'This licence is written down already. There is nothing more to do',
  'choose-a-measure': 'Choose the measure that the licence is for',
  'say-who-gave-it': 'Write who gave the licence',
  'write-its-reference': 'Write the number or letter by which the licence can be found',
  'say-from-which-day': 'Write the first day of the licence',
}

export const LICENCE_DONE = {
  recorded: 'The licence is written down. The measure is shown from its first day to its last.',
}

export const LICENCES = {
  title: 'Licences for outcome measures',
  intro:
    'Some sets of questions on how life is belong to somebody. We show one only where the council has a licence, from its first day to its last. What people answered before stays.',
  none: 'No licence is written down, so nobody is shown these. Four free questions from the Office for National Statistics are shown to all.',
}

/** What a measure is called. */
export const nameOf = (key: string): string => MEASURES.find((one) => one.key === key)?.name ?? key

/** From when to when a licence holds. */
export const sayDays = ({ from, to }: Recorded): string =>
  to === undefined ? `From ${sayDate(from)}, with no last day` : `From ${sayDate(from)} to ${sayDate(to)}`

/** Who wrote a licence down, and when. */
export const sayRecorded = ({ byName, on }: Recorded): string =>
  `Written down by ${byName}${on === undefined ? '' : ` on ${sayDate(on)}`}.`
