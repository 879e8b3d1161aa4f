import { type Pence, sayMoney } from '#core/money.ts'
import type { DifferenceKind, Differs, WarningKind } from './look.ts'

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

/** One person's part, now and before. */
export const sayDiffers = ({ personName, nowPence, beforePence }: Differs): string =>
  `${personName}: ${sayMoney(nowPence)}, before ${sayMoney(beforePence)}`

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
