import { sayDate } from '#core/day.ts'
import type { Written } from '#council/reads.ts'
import { LINT_WORDS } from '#journey/spending/asking/rulebook/index.ts'
import type { PartReason } from './rules.ts'

type Needed =
  | 'say-from-which-day'
  | 'not-within-the-bounds'
  | 'not-an-amount-here'
  | 'not-a-time-here'
  | 'too-long-here'
  | 'choose-one-here'

export const WORDS: Record<PartReason | Needed, string> = {
  ...LINT_WORDS,
  'day-has-passed': 'That day has passed. Choose today or a later day',
  'not-a-line-here': 'One of these lines cannot be read. Write each line as the example above the box shows',
  'say-from-which-day': 'Write the day from which this holds',
  'not-within-the-bounds': 'Write a whole number between the two that stand above the box',
  'not-an-amount-here': 'Write pounds, such as 25 or 25.50. Leave it empty where there is none',
  'not-a-time-here': 'Write a time of day, such as 09:00',
  'too-long-here': 'This is too long. Write up to 300 letters',
  'choose-one-here': 'Choose one of these',
}

/** Who set something, and on which day they wrote it down. */
export const sayWritten = ({ byName, on }: Written): string =>
  byName === undefined ? 'Set when the council began here.' : `Written down by ${byName} on ${sayDate(on)}.`

export const DONE = { changed: 'The new settings are written down. They hold from the day you named.' }
