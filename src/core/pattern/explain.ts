import { type Day, minDay, sayDate, sayDay } from '../day.ts'
import { type Pence, proRata, sayMoney } from '../money.ts'
import type { Every, Instalment, RateStep, Working } from './pattern.ts'

const RATE: Record<Every, string> = {
  once: 'once',
  weekly: 'a week',
  'four-weekly': 'every four weeks',
  monthly: 'a month',
}

/**
 * Why an instalment is what it is, in plain English, a sentence a line: first what it is for, then, where it is not one
 * whole period at one rate, each part of it ('£26.57 = 3 of 7 days at £62.00 a week'), what was added once, and how a rate
 * came about that was raised, stepped down or topped up.
 */
export function explain(instalment: Instalment): string[] {
  const { every, working, amountPence, payOn } = instalment
  const [days, added] = [working.filter(({ cause }) => cause !== 'one-off'), working.filter(isAdded)]
  if (every === 'once')
    return [
      `${sayMoney(amountPence)} once, on ${sayDay(payOn)}`,
      ...(added.length === 0 ? [] : days.map((row) => `${sayMoney(row.amountPence)} as agreed`)),
      ...added.map((row) => `${sayMoney(row.amountPence)} more, once`),
      ...ratesOf(days, every),
    ]
  const first = `${sayMoney(amountPence)} for ${span(days.map(({ from }) => from).reduce(minDay), instalment.periodTo, sayDay)}`
  const isPlain = added.length === 0 && days.every((row) => row.days === row.ofDays && row.use === undefined)
  if (isPlain) return [first, ...ratesOf(days, every)]
  const rows = days.map((row) => (days.length === 1 ? share(row, every) : `${share(row, every)}, ${dates(row)}`))
  const shifted = days.some((row) => proRata(row.ratePence, BigInt(row.days), BigInt(row.ofDays)) !== row.amountPence)
  return [
    first,
    ...rows,
    ...added.map((row) => `${sayMoney(row.amountPence)} more, once, for ${sayDate(row.from)}`),
    ...ratesOf(days, every),
    ...(shifted ? ['Pennies are rounded over the whole period, so a part can differ by 1p.'] : []),
  ]
}

const isAdded = ({ cause }: Working): boolean => cause === 'one-off'

function share({ amountPence, days, ofDays, ratePence, cause, use }: Working, every: Every): string {
  const part = `${sayMoney(amountPence)} = ${days} of ${ofDays} days`
  if (cause === 'season') return `${part} outside the season`
  const at = cause === 'pause' ? `${part} paused` : `${part} at ${sayMoney(ratePence)} ${RATE[every]}`
  return use === undefined ? at : `${at} for ${use.what}`
}

/** How each rate came about, once; another amount alone speaks for itself. */
function ratesOf(days: readonly Working[], every: Every): string[] {
  const made = days.filter(({ cause, steps }) => cause !== 'pause' && steps.some((step) => step.cause !== 'amount'))
  return [...new Set(made.map((row) => rateOf(row, every)))]
}

function rateOf({ basePence, ratePence, steps }: Working, every: Every): string {
  const said = steps.map((step, index) => madeOf(step, steps[index - 1]?.ratePence ?? basePence))
  return `${sayMoney(ratePence)} ${RATE[every]} is ${[`${sayMoney(basePence)} as first agreed`, ...said].join(', ')}.`
}

function madeOf({ cause, ratePence, basisPoints = 0 }: RateStep, beforePence: Pence): string {
  const more = sayMoney(ratePence - beforePence)
  switch (cause) {
    case 'uplift':
      return `then up by ${percent(basisPoints)} to ${sayMoney(ratePence)}`
    case 'taper':
      return `then a step down to ${sayMoney(ratePence)}`
    case 'unwell':
      return `and ${more} more for a bad time`
    case 'top-up':
      return `and ${more} more in these months`
    default:
      return `then changed to ${sayMoney(ratePence)}`
  }
}

/** '3.5%' for 350 hundredths of a per cent. */
const percent = (basisPoints: number): string => `${basisPoints / 100}%`

const dates = ({ from, to }: Working): string => span(from, to, sayDate)

const span = (from: Day, to: Day, say: (day: Day) => string): string =>
  from === to ? say(from) : `${say(from)} to ${say(to)}`
