import { addDays, type Day, daysBetween } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Sign } from './private.ts'

type Amount = { readonly on: Day; readonly amountPence: Pence }

/** What is known, as dates and amounts. Each list in any order. */
export type SignFacts = {
  /** Payments that reached the account. */
  readonly payments: readonly Amount[]
  /** Cash taken out: a positive amount each time. */
  readonly cash: readonly Amount[]
  /** Days on which new bank details were written down. */
  readonly newDetailsOn: readonly Day[]
  /** What was paid to others, with the name as the statement has it. */
  readonly paidTo: readonly (Amount & { readonly payee: string })[]
  /** Hours of the day (0 to 23, London) in which answers were typed on a device that had been handed over, each with its day. */
  readonly typedAt: readonly { readonly on: Day; readonly hour: number }[]
}

/** Nearly all of a payment, in hundredths: a few pounds left behind do not hide it. */
const NEARLY_ALL = 95n
/** Once can be a plan. So many times in a row is a pattern. */
const TIMES = 3
/** A payee who was never paid before, within so many days after new bank details. */
const AFTER_DETAILS_DAYS = 7
const NIGHT_ENDS = 5
const NIGHTS = 2

/** The signs that the facts show, for a worker to think about. They start no step: at most a question to the person, alone. */
export function signsOf(facts: SignFacts): readonly Sign[] {
  const found: Sign[] = []
  if (allInCash(facts)) found.push('all-in-cash-on-pay-day')
  if (newPayee(facts)) found.push('new-payee-after-new-details')
  if (atNight(facts)) found.push('typed-at-night')
  return found
}

/** Each of the newest three payments was taken out in cash, nearly whole, on its day or the day after. */
function allInCash({ payments, cash }: SignFacts): boolean {
  const newest = payments.toSorted((a, b) => (a.on < b.on ? 1 : -1)).slice(0, TIMES)
  return (
    newest.length === TIMES &&
    newest.every((payment) => taken(payment, cash) * 100n >= payment.amountPence * NEARLY_ALL)
  )
}

const taken = ({ on }: Amount, cash: readonly Amount[]): Pence =>
  cash
    .filter((one) => one.on >= on && one.on <= addDays(on, 1))
    .reduce((total, { amountPence }) => total + amountPence, 0n)

/** Somebody never paid before got at least half of a payment within a week after new bank details were written down. */
function newPayee({ newDetailsOn, paidTo, payments }: SignFacts): boolean {
  const usual = payments.reduce((most, { amountPence }) => (amountPence > most ? amountPence : most), 0n)
  if (usual === 0n) return false
  return paidTo.some(({ on, amountPence, payee }) => {
    const isNew = !paidTo.some((one) => one.payee.toLowerCase() === payee.toLowerCase() && one.on < on)
    const after = newDetailsOn.some((day) => on >= day && daysBetween(day, on) <= AFTER_DETAILS_DAYS)
    return isNew && after && amountPence * 2n >= usual
  })
}

/** On two nights or more, between midnight and five. */
const atNight = ({ typedAt }: SignFacts): boolean =>
  new Set(typedAt.filter(({ hour }) => hour < NIGHT_ENDS).map(({ on }) => on)).size >= NIGHTS
