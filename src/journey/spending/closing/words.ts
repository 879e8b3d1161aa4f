import { type Day, sayDate } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { CloseReason } from './rules.ts'

export const CLOSE_WORDS: Readonly<Record<CloseReason, string>> & Readonly<Record<string, string>> = {
  'no-account-to-check': 'Choose one of the accounts on this page. If there is none, send a statement first',
  'day-has-not-come': 'This day has not come yet. Choose the last day of the statement',
  'closed-already': 'The account is closed up to this day already. Choose a later day',
  'rows-still-open': 'Some rows up to this day wait: say first what they were',
  'does-not-come-out':
    'The rows do not come to this amount. Look for a missing statement, or for an amount of another day',
  'say-the-balance-before': 'Write what was in the account before the first row',
  'say-what-was-wrong-then': 'Write in a few words what is put right',
  'must-be-after-the-closed-time': 'Choose a day after the time that is closed',
  'say-the-day': 'Write the last day of the statement',
  'say-the-balance': 'Write what the statement says is in the account on that day',
  'not-a-balance': 'Write an amount in pounds and pence, with a minus in front if the account was below nothing',
  'say-how-much-it-was': 'Write how much it was',
  'say-in-or-out': 'Say whether the money came in or went out',
}

export const CLOSE_DONE = {
  closed: 'It comes out to the penny. That time is closed.',
  written: 'The row is written down. Say what it was.',
}

/** What the rows say is in the account on a day. */
export const sayByRows = (pence: Pence, on: Day): string =>
  `By its rows, ${sayMoney(pence)} was in the account on ${sayDate(on)}.`

/** The sentences of the timeline. */
export const said = {
  closed: (by: string, account: string, upTo: Day) =>
    `${by} checked ${account} against its statement up to ${sayDate(upTo)}. It comes out to the penny.`,
  byHand: (by: string, words: string) => `${by} wrote a row of a bank statement by hand: ${words}.`,
}
