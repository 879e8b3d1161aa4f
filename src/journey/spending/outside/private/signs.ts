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
  /** Days on which new bank details were written down in place of others. */
  readonly newDetailsOn: readonly Day[]
  /** What was paid to others, with the name as the statement has it. */
  readonly paidTo: readonly (Amount & { readonly payee: string })[]
}

/** A sign that the records show, with the days on which: in order. */
export type SignShown = { readonly sign: Sign; readonly on: readonly Day[] }

/** Nearly all of a payment, in hundredths: a few pounds left behind do not hide it. */
const NEARLY_ALL = 95n
/** Once can be a plan. So many times in a row is a pattern. */
const TIMES = 3
/** A payee who was never paid before, within so many days after new bank details. */
const AFTER_DETAILS_DAYS = 7

/** The signs that the facts show, for a worker to think about. They start no step: at most a question to the person, alone. */
export function signsOf(facts: SignFacts): readonly SignShown[] {
  const [cash, payee] = [allInCash(facts), newPayee(facts)]
  return [
    ...(cash.length === 0 ? [] : [{ sign: 'all-in-cash-on-pay-day' as const, on: cash }]),
    ...(payee.length === 0 ? [] : [{ sign: 'new-payee-after-new-details' as const, on: payee }]),
  ]
}

/** Each of the newest three payments was taken out in cash, nearly whole, on its day or the day after: the days they came. */
function allInCash({ payments, cash }: SignFacts): readonly Day[] {
  const newest = payments.toSorted((a, b) => (a.on < b.on ? 1 : -1)).slice(0, TIMES)
  const all =
    newest.length === TIMES &&
    newest.every((payment) => taken(payment, cash) * 100n >= payment.amountPence * NEARLY_ALL)
  return all ? newest.map(({ on }) => on).toReversed() : []
}

const taken = ({ on }: Amount, cash: readonly Amount[]): Pence =>
  cash
    .filter((one) => one.on >= on && one.on <= addDays(on, 1))
    .reduce((total, { amountPence }) => total + amountPence, 0n)

/** Days on which somebody never paid before got at least half of a payment, within a week after new bank details were written down. */
function newPayee({ newDetailsOn, paidTo, payments }: SignFacts): readonly Day[] {
  const usual = payments.reduce((most, { amountPence }) => (amountPence > most ? amountPence : most), 0n)
  if (usual === 0n) return []
  const isNew = (payee: string, day: Day): boolean =>
    !paidTo.some((one) => one.on < day && one.payee.toLowerCase() === payee.toLowerCase())
  const after = (on: Day): boolean =>
    newDetailsOn.some((day) => on >= day && daysBetween(day, on) <= AFTER_DETAILS_DAYS)
  const found = paidTo.filter(
    ({ on, amountPence, payee }) => amountPence * 2n >= usual && after(on) && isNew(payee, on),
  )
  return [...new Set(found.map(({ on }) => on))].sort()
}
