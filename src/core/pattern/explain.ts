import { type Day, minDay, sayDate, sayDay } from '../day.ts'
import { proRata, sayMoney } from '../money.ts'
import type { Every, Instalment, Working } from './pattern.ts'

const RATE: Record<Every, string> = {
  once: 'once',
  weekly: 'a week',
  'four-weekly': 'every four weeks',
  monthly: 'a month',
}

/**
 * Why an instalment is what it is, in plain English, a sentence a line: first what it is for, then, where it is not one
 * whole period at one rate, each part of it ('£26.57 = 3 of 7 days at £62.00 a week').
 */
export function explain(instalment: Instalment): string[] {
  const { every, working, amountPence, payOn } = instalment
  if (every === 'once') return [`${sayMoney(amountPence)} once, on ${sayDay(payOn)}`]
  const first = `${sayMoney(amountPence)} for ${span(working.map(({ from }) => from).reduce(minDay), instalment.periodTo, sayDay)}`
  if (working.every(({ days, ofDays }) => days === ofDays)) return [first]
  const rows = working.map((row) => (working.length === 1 ? share(row, every) : `${share(row, every)}, ${dates(row)}`))
  const shifted = working.some(
    (row) => proRata(row.ratePence, BigInt(row.days), BigInt(row.ofDays)) !== row.amountPence,
  )
  return [
    first,
    ...rows,
    ...(shifted ? ['Pennies are rounded over the whole period, so a part can differ by 1p.'] : []),
  ]
}

function share({ amountPence, days, ofDays, ratePence, cause }: Working, every: Every): string {
  const part = `${sayMoney(amountPence)} = ${days} of ${ofDays} days`
  if (cause === 'season') return `${part} outside the season`
  return cause === 'pause' ? `${part} paused` : `${part} at ${sayMoney(ratePence)} ${RATE[every]}`
}

const dates = ({ from, to }: Working): string => span(from, to, sayDate)

const span = (from: Day, to: Day, say: (day: Day) => string): string =>
  from === to ? say(from) : `${say(from)} to ${say(to)}`
