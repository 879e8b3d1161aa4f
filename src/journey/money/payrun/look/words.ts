import { sayDate } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { DifferenceKind, Differs, WarningKind } from './look.ts'
import type { Why } from './why.ts'

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)
const size = (pence: Pence): string => sayMoney(pence < 0n ? -pence : pence)

/** How many people differ so, and by how much together. */
export const DIFFERENCE_WORDS: Record<DifferenceKind, (count: number, pence: Pence) => string> = {
  new: (count, pence) => `New: ${people(count)}, ${size(pence)} more.`,
  gone: (count, pence) => `Not in this run: ${people(count)}, ${size(pence)} less.`,
  more: (count, pence) => `More than before: ${people(count)}, ${size(pence)} more.`,
  less: (count, pence) => `Less than before: ${people(count)}, ${size(pence)} less.`,
  'one-off': (count, pence) => `Paid once: ${people(count)}, ${size(pence)} ${pence < 0n ? 'less' : 'more'}.`,
}

/** One person's part, now and before, and why. */
export const sayDiffers = ({ personName, nowPence, beforePence, why }: Differs): string =>
  `${personName}: ${sayMoney(nowPence)}, before ${sayMoney(beforePence)}. Why: ${[...new Set(why.map(sayWhy))].join('; ')}`

const payments = (count: number): string => (count === 1 ? '1 payment' : `${count} payments`)

/** One reason, as a piece of a sentence. */
export function sayWhy(why: Why): string {
  switch (why.is) {
    case 'put-right':
      if (why.nowPence === 0n) return `${size(why.beforePence)} was put right in the run before`
      return why.nowPence < 0n
        ? `${size(why.nowPence)} taken off, since more than was due had come`
        : `${size(why.nowPence)} more for days that were paid before`
    case 'kept':
      if (why.nowPence === 0n) return `nothing is kept of it now, ${size(why.beforePence)} was before`
      return why.nowPence < 0n
        ? `${size(why.nowPence)} kept, what they pay`
        : `${size(why.nowPence)} given back that was kept`
    case 'once':
      return why.nowPence === 0n
        ? `${size(why.beforePence)} was paid once in the run before`
        : `${size(why.nowPence)} is paid once`
    case 'paused':
      return `paused from ${sayDate(why.from)}${why.to === undefined ? '' : ` to ${sayDate(why.to)}`}`
    case 'set-up-late':
      return `set up late, ${payments(why.count)} at once, the first due on ${sayDate(why.since)}`
    case 'first':
      return `it begins, the first is due on ${sayDate(why.since)}`
    case 'how-many':
      return `${payments(why.now)} due, before ${why.before}`
    case 'season':
    case 'on-hold':
    case 'nothing-due':
    case 'see-below':
      return PLAIN_WHY[why.is]
    default:
      return `${DATED_WHY[why.is]} ${sayDate(why.on)}`
  }
}

const PLAIN_WHY = {
  season: 'a season begins or ends',
  'on-hold': 'payments are on hold',
  'nothing-due': 'nothing is due, or it waits',
  'see-below': 'see each payment below',
}

const DATED_WHY = {
  ended: 'the last day is',
  risen: 'it rises from',
  'another-amount': 'another amount from',
  'stepped-down': 'a step down on',
  'more-for-a-while': 'more for a while, agreed beforehand, from',
  added: 'something once besides, on',
}

export const WARNING_WORDS: Record<WarningKind, string> = {
  'new-bank-details': 'First payment to these bank details',
  'first-payment': 'First payment of all, so nothing to compare it with',
  'unusual-amount': 'Much more than usual',
  'unusually-little': 'Much less than usual',
  'arrives-late': 'Arrives after the day on which it is due',
  'ended-or-paused': 'Payments that end or pause in these days',
  'another-run-over-these-days': 'Another run over these days',
  'came-back-before': 'A payment came back within the last year',
}

/** Somebody whom a warning is about, or who drafted the other run. */
export const sayWarned = (kind: WarningKind, name: string, pence: Pence | undefined): string => {
  if (kind === 'another-run-over-these-days') return `drafted by ${name}`
  return pence === undefined ? name : `${name}: ${sayMoney(pence)}`
}
