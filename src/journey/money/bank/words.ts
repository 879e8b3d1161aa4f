import type { FileReason } from '#files/bank/answer.ts'
import type { BankFormat, Likeness, RefusedBecause } from './bank.ts'
import type { Why } from './codes.ts'

export const FORMAT_WORDS: Record<BankFormat, string> = {
  'arucs-csv': 'Payments that came back (Bacs ARUCS)',
  'pain.002': 'Answer to a payment file (pain.002)',
  'camt.053': 'Bank statement (camt.053)',
  'statement-csv': 'Bank statement (CSV)',
  'awacs-csv': 'Accounts that have moved (Bacs AWACS)',
}

export const FILE_WORDS: Record<FileReason, string> = {
  'nothing-in-it': 'There is nothing in this file. Ask the bank for it again',
  'not-text': 'This is not a file that a bank answers with. Choose the CSV or XML file',
  'is-a-zip': 'This is an archive. Open it first, then choose the file inside',
  'is-a-pdf': 'This is a PDF. Ask the bank for the same as a CSV or XML file',
  'has-doctype': 'This file asks us to read other files, which no bank does. Ask the bank for it again',
  'broken-xml': 'This XML file is broken off or damaged. Ask the bank for it again',
  'too-deep': 'This XML file is built as no bank builds one. Ask the bank for it again',
  'too-many-rows': 'This file has more than 100,000 rows, so nothing was taken from it. Ask the bank for fewer days',
  'no-headings': 'We do not know the headings of this table. It needs a date, an amount and what it is for',
  'not-known': 'This XML file is not a statement, and not an answer to a payment file',
  'not-booked-yet': 'This is a list of one day that is not closed yet. Choose the statement (camt.053) of that day',
  'too-big': 'This file is too big. Ask the bank for fewer days',
  'row-too-long': 'A row of this file does not end, perhaps for want of a quotation mark. Ask the bank for it again',
  'dates-disagree':
    'Some dates put the day first and others the month, so nothing was taken. Ask the bank for it again',
  'signs-disagree':
    'Some amounts have a sign and others have none, so we cannot tell in from out. Ask the bank for another format',
  'is-an-old-workbook': 'This is a workbook of an old kind, or a locked one. Save it as a CSV file, then choose that',
  'unpacks-to-too-much': 'This file unpacks to far more than a statement holds. Ask the bank for a CSV file',
  damaged: 'This file is damaged. Ask the bank for it again',
  'took-too-long': 'This file took too long to read. Ask the bank for the same as a CSV file',
  'is-a-scan': 'This is a picture of a statement. Ask the bank for the same as a CSV file',
  'is-locked': 'This file is locked with a password. Save it without one, then choose it again',
  'no-rows-found': 'We found no payments in this file. Ask the bank for the same as a CSV file',
}

export const ROW_WORDS: Record<RefusedBecause, string> = {
  'no-date': 'It has no date.',
  'not-a-date': 'Its date is not one that we can read.',
  'no-amount': 'It has no amount.',
  'not-an-amount': 'Its amount is not one that we can read.',
  'amount-is-nothing': 'Its amount is nothing.',
  'both-sides': 'It has money in and money out. Only one can be true.',
  'no-direction': 'It does not say whether money came in or went out.',
  pending: 'The bank has not booked it yet. It comes again when it is booked.',
  'not-in-pounds': 'It is not in pounds.',
  'no-reference': 'It has no reference, so we cannot tell which payment it is. Write it down by hand.',
  'not-an-account': 'It has no reference, and no account that we can read.',
  'whole-file-refused':
    'The bank refused a whole file or batch. Ask the bank why. If it paid nobody, go to the files of that run. There a finance approver writes it down. Then you can make a new file.',
  'no-account-of-ours': 'We pay nobody at this account, so there is nothing to change.',
}

/** What the bank meant, for finance. */
export const WHY_WORDS: Record<Why, string> = {
  'no-such-account': 'The bank does not know this account.',
  'account-closed': 'The account is closed.',
  'account-moved': 'The account has moved to another bank.',
  'has-died': 'The bank says that the account holder has died. Ring the worker before anything else.',
  blocked: 'The account takes no payments now.',
  'asked-back': 'Somebody at the council asked for it back.',
  'not-told': 'The bank did not say why.',
}

/** The same for the person; what may not be true, or what nobody should read from a screen, is left out. */
export const WHY_FOR_PERSON: Record<Why, string> = {
  'no-such-account': 'Your bank did not know the account number that we have.',
  'account-closed': 'The account that we have for you is closed.',
  'account-moved': 'The account that we have for you has moved to another bank.',
  'has-died': 'We are finding out why.',
  blocked: 'The account that we have for you takes no payments now.',
  'asked-back': 'We are finding out why.',
  'not-told': 'We are finding out why.',
}

export const LIKE_WORDS: Record<Likeness, string> = {
  'same-account-and-amount': 'the same account and the same amount',
  'same-reference-other-amount': 'the same reference, but another amount',
  'same-amount-near-the-day': 'the same amount, near the day',
}

/** '1 row', '3 rows' */
export const sayRows = (count: number): string => (count === 1 ? '1 row' : `${count.toLocaleString('en-GB')} rows`)
