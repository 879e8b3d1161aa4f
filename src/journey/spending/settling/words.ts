import { type Day, sayDay } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import { CAPTURE_WORDS } from '../capture/words.ts'
import type { Because } from '../matching/matching.ts'
import type { SettleReason } from './rules.ts'
import type { ToSettle } from './settling.ts'

const days = (count: number): string => (count === 1 ? 'one day' : `${count} days`)

function sayOne(one: Because): string {
  if (one.code === 'same-amount') return 'the same amount'
  if (one.code === 'same-day') return 'the same day'
  if (one.code === 'days-later') return `${days(one.days)} later`
  if (one.code === 'days-earlier') return `${days(one.days)} earlier`
  if (one.code === 'name-in-both') return `“${one.name}” stands in both`
  if (one.code === 'reference') return 'our reference stands in it'
  return one.code === 'you-said-so' ? `this is what was said of “${one.name}”` : 'the usual amount of this part'
}

/** Why we think that a row is something, as half a sentence: 'the same amount, two days later, “acorns” stands in both'. */
export const sayBecause = (because: readonly Because[]): string => because.map(sayOne).join(', ')

export const SETTLE_WORDS: Readonly<Record<SettleReason, string>> & Readonly<Record<string, string>> = {
  ...CAPTURE_WORDS,
  'say-what-it-was': 'Choose what this was',
  'row-settled-already': 'Somebody has said what this was already. Go back to see it',
  'not-one-of-your-plan': 'The plan no longer has this part. Choose one of those on this page',
  'money-in-is-no-purchase': 'This money came in, so it cannot be something that was bought. Choose what it was',
  'money-out-is-no-payment': 'This money went out, so it cannot be a payment to you. Choose what it was',
  'another-amount': 'That one has another amount. Choose another, or the part of the plan that it was for',
  'more-came-back-than-was-paid': 'More came back than was paid for that. Choose another, or “Nothing of this budget”',
  'tick-what-is-right': 'Tick what is right. If nothing is, open a row and say what it was',
  'changed-meanwhile': 'Something has changed since this page was drawn. Look again and choose once more',
  'closed-cannot-be-opened':
    'This statement was checked and closed, so its rows stay. What is wrong is put right by a new row',
  'came-back-stays': 'What was left of it was put right since. Open that purchase and put it right there',
}

export const SETTLE_DONE = {
  agreed: 'Thank you. Those are settled.',
  settled: 'Thank you. That one is settled.',
  opened: 'It is open again. Say what it was.',
  forgotten: 'We do not propose that any more.',
}

/** What a row is called: as the bank calls the payee; '' where it says nothing. */
export const rowName = ({ payee, words }: { payee: string; words: string }): string => payee || words

/** The same for a page, where a row without a name is one all the same. */
export const calledOf = (row: { payee: string; words: string }): string => rowName(row) || 'no words'

/** A row of a statement as a sentence: which day, in or out, how much. */
export const sayRow = ({ bookedOn, amountPence }: { bookedOn: Day; amountPence: Pence }): string =>
  amountPence < 0n
    ? `${sayMoney(-amountPence)} went out on ${sayDay(bookedOn)}`
    : `${sayMoney(amountPence)} came in on ${sayDay(bookedOn)}`

/** How many rows wait for somebody, as a sentence. */
export function sayOpenRows(howMany: number): string {
  if (howMany === 0) return 'Every row is settled. Nothing waits for you.'
  return howMany === 1
    ? 'One row waits: we do not know what it was.'
    : `${howMany.toLocaleString('en-GB')} rows wait: we do not know what they were.`
}

/** Which rows stand on this page, of how many, and what becomes of those behind the last page. */
export function sayShown({
  rows,
  howMany,
  before,
  page,
  pages,
}: Omit<ToSettle, 'rows'> & { rows: readonly unknown[] }): string {
  const [first, last] = [before + 1, before + rows.length]
  const shown = `Here are rows ${first} to ${last} of ${howMany.toLocaleString('en-GB')}, the oldest first.`
  const behind = page === pages && last < howMany ? ' The rest come here once some of these are settled.' : ''
  return `${shown}${behind} There is no hurry.`
}

/** The sentences of the timeline, and why a purchase from a row has no picture. */
export const said = {
  inStatement: 'It stands in the bank statement',
  notBack: 'The money did not come back after all',
  rest: (pence: Pence) => `${sayMoney(pence)} of it came back`,
  agreed: (by: string, rows: number) =>
    `${by} said what ${rows === 1 ? 'one row' : `${rows} rows`} of a bank statement were.`,
  settled: (by: string, row: string, what: string) => `${by} said what a row of a bank statement was: ${row}, ${what}.`,
  cameBack: (by: string, pence: Pence, what: string) => `${by} said that ${sayMoney(pence)} came back for ${what}.`,
  opened: (by: string) => `${by} opened a row of a bank statement again.`,
}
