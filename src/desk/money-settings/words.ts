import type { MoneySettingsReason } from './rules.ts'

type Needed =
  | 'say-from-which-day'
  | 'say-at-least-one-code'
  | 'not-a-code-on-a-line'
  | 'choose-net-or-gross'
  | 'not-a-percent-here'
  | 'not-a-payer-name'
  | 'not-a-sort-code'
  | 'not-an-account-number'
  | 'not-a-user-number'
  | 'not-a-column-on-a-line'

export const WORDS: Record<MoneySettingsReason | Needed, string> = {
  'day-has-passed': 'That day has passed. Choose today or a later day',
  'nobody-could-approve': 'Nobody could approve a run. Leave at least one limit empty, or set it above nothing',
  'code-stands-twice': 'A code stands twice here. Give each line a code of its own',
  'code-is-in-use': 'Lines are paid from a code that is missing here. Put it back. You may change its name',
  'column-shows-nothing-we-know': 'A column shows something that we do not know. Use one of the names in the list',
  'payments-could-not-be-found-again':
    'Add a column with the reference and one with the amount. Without them we could not find a payment again',
  'journal-needs-both-sides': 'Add a column for debits and one for credits',
  'says-what-the-money-is-for':
    'This text says what the money is for. Others read it on the way. Use a number or a neutral word',
  'say-from-which-day': 'Write the day from which this holds',
  'say-at-least-one-code': 'Write at least one budget code',
  'not-a-code-on-a-line': 'Write one code a line and then its name, such as “PB Personal budgets”',
  'choose-net-or-gross': 'Choose how people pay what they pay towards it',
  'not-a-percent-here': 'Write a whole number from 101 to 10000',
  'not-a-payer-name': 'Write up to 18 letters and digits. You may also use . & / -',
  'not-a-sort-code': 'Write the six digits of the sort code',
  'not-an-account-number': 'Write the eight digits of the account number',
  'not-a-user-number': 'Write the six digits of the Bacs user number',
  'not-a-column-on-a-line': 'Write one column a line: its heading, a colon, and what it shows',
}

export const DONE = { changed: 'The new settings are written down. They hold from the day you named.' }
