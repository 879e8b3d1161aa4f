import { type Day, sayDate } from '#core/day.ts'
import type { WellbeingReason } from './rules.ts'
import { ONS4, type Ons4, type Wellbeing } from './wellbeing.ts'

export const WELLBEING_WORDS: Record<WellbeingReason | 'not-a-number-here', string> = {
  'no-such-measure': 'We do not know these questions. Leave this and go on',
  'measure-needs-a-licence': 'The council may not use these questions now. Leave this and go on',
  'nothing-said-yet': 'You have not said anything yet. Choose one, or go back: you can leave all of it',
  'not-a-number-here': 'Write a whole number that fits here, or leave it',
}

/** The four questions in our own short words, true to the measure. */
export const ONS4_LABELS: Record<Ons4, string> = {
  satisfied: 'How satisfied are you with your life these days?',
  worthwhile: 'How worthwhile do the things you do feel to you?',
  happy: 'How happy did you feel yesterday?',
  anxious: 'How anxious did you feel yesterday?',
}

const SHORT: Record<Ons4, string> = {
  satisfied: 'satisfied',
  worthwhile: 'worthwhile',
  happy: 'happy yesterday',
  anxious: 'anxious yesterday',
}

/** 'since 1 March 2027', or over the last year where nothing was said before. */
export const sinceLast = (last: Day | undefined): string =>
  last === undefined ? 'in the last 12 months' : `since ${sayDate(last)}`

/** What was said on one day: 'satisfied 6, happy yesterday 7; stays in hospital: 1'. */
export function sayWellbeing({ scores, hospitalStays, crises }: Wellbeing): string {
  const four = ONS4.filter((one) => scores[one] !== undefined).map((one) => `${SHORT[one]} ${scores[one]}`)
  return [
    four.join(', '),
    scores.total === undefined ? '' : `total ${scores.total}`,
    hospitalStays === undefined ? '' : `stays in hospital: ${hospitalStays}`,
    crises === undefined ? '' : `times when you needed help at once: ${crises}`,
  ]
    .filter((part) => part !== '')
    .join('; ')
}

/** The sentence of the timeline: that something was said, not what. */
export const said = { kept: (name: string) => `${name} wrote down how life is, to look back at later.` }
