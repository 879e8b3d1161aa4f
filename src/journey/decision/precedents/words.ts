import { sayMoney } from '#core/money.ts'
import type { Because } from '../deciding/deciding.ts'
import type { Precedent } from './precedents.ts'

const MANY = {
  all: 'All of them got a yes.',
  none: 'None of them got a yes.',
  most: 'Most of them got a yes.',
  half: 'About half of them got a yes.',
  few: 'Some of them got a yes, most did not.',
} as const

const MOST_OFTEN: Record<Because, string> = {
  'meets-the-need': 'it meets the need',
  'other-way-costs-less': 'another way meets the need and costs less',
  'need-is-met-already': 'the need is met already',
  'not-for-a-need': 'it is not for a need',
  'others-must-give-it': 'others must give it',
  'not-lawful': 'the law does not allow it',
  'not-safe': 'it is not safe',
}

/** What was decided on others' lines alike, in sentences: sums alone, nobody's words, no small numbers. */
export function sayPrecedent({ lines, decided, agreed, usualWeekly, commonest }: Precedent): readonly string[] {
  const about = `Like ${lines.map((line) => `“${line}”`).join(', ')}: ${decided} decided for other people in the last 24 months.`
  const yes = 'many' in agreed ? MANY[agreed.many] : `${agreed.count} of them got a yes.`
  const cost =
    usualWeekly === undefined
      ? []
      : [`Usually they cost between ${sayMoney(usualWeekly.lowPence)} and ${sayMoney(usualWeekly.highPence)} a week.`]
  const why = commonest === undefined ? [] : [`The reason given most often: ${MOST_OFTEN[commonest]}.`]
  return [about, yes, ...cost, ...why]
}
