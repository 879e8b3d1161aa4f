import { sayDate } from '#core/day.ts'
import type { FileReason, RowReason } from '#files/bank/answer.ts'
import type { ColumnIs, StatementReason } from './rules.ts'
import type { AlikeFound, Counts, FileState, FileWithRows, FoundAccount, HeldBy } from './statements.ts'

const FILE_WORDS: Record<FileReason, string> = {
  'nothing-in-it': 'There is nothing in this file. Download it from your bank again',
  'not-text': 'We cannot read this kind of file. Choose CSV, OFX, QIF, Excel or PDF from your bank',
  'is-a-zip': 'This is an archive. Open it first, then choose the file inside',
  'is-a-pdf': 'We cannot read this PDF. Download the statement from your bank as CSV, if it offers that',
  'has-doctype': 'This file asks us to open other files, which no bank does. Download it from your bank again',
  'broken-xml': 'A part of this file is missing. Download it from your bank again',
  'too-deep': 'This file is built as no bank builds one. Download it from your bank again',
  'too-many-rows': 'This file has more than 100,000 rows, so nothing was taken in. Choose fewer months at your bank',
  'no-headings': 'We cannot find a row of headings in this file. Download it from your bank again as CSV',
  'not-known': 'We do not know this kind of file. Choose CSV, OFX, QIF, Excel or PDF from your bank',
  'too-big': 'This file is too big for us to read, so nothing was taken in. Choose fewer months at your bank',
  'row-too-long': 'A row of this file does not end. Download it from your bank again',
  'dates-disagree':
    'Some days put the month first and others do not, so nothing was taken in. Try another kind of file from your bank',
  'signs-disagree':
    'Some amounts have a sign and others have none, so we cannot tell in from out. Try another kind of file from your bank',
  'is-an-old-workbook': 'This is an old or locked kind of workbook. Save it as CSV, then choose that',
  'unpacks-to-too-much': 'This file holds far more than a statement, so we did not open it. Try CSV from your bank',
  damaged: 'A part of this file is missing. Download it from your bank again',
  'took-too-long': 'This file took too long to read, so nothing was taken in. Try CSV, or fewer months, from your bank',
  'is-a-scan':
    'This is a picture of a statement. Download the statement itself from your bank, best as CSV. Or send photos of receipts',
  'is-locked': 'This file is locked with a password. Save it without one, then choose it again',
  'no-rows-found': 'We found no rows in this file. Try CSV from your bank',
  'not-booked-yet': 'This list is of a day that is not over yet. Download the statement of the days before',
}

export const STATEMENT_WORDS: Readonly<Record<StatementReason | FileReason, string>> &
  Readonly<Record<string, string>> = {
  ...FILE_WORDS,
  'choose-a-statement': 'Choose the file that you downloaded from your bank',
  'statement-too-big': 'This file is larger than 15 MB, so nothing was taken in. Choose fewer months at your bank',
  'name-the-account': 'Give the account a name, so that you know it again',
  'not-an-account-of-yours': 'Choose one of the accounts on this page, or give a new one a name',
  'nothing-in-it': 'There is nothing in this file. Download it from your bank again',
  'no-row-understood':
    'We could not read a single row, so nothing was taken in. Try another kind of file from your bank',
  'too-many-not-understood':
    'We could not read more than 2,000 rows, so nothing was taken in. Try another kind of file from your bank',
  'rows-of-a-closed-time':
    'Some new rows are of a time that was checked and closed. Nothing was taken in. Choose only the days after it at your bank',
  'say-whether-the-same': 'Say whether they are the same',
  'tick-which-are-the-same': 'Tick those that are the same, or choose that none is',
  'not-waiting-for-you': 'Somebody has done this already. Go back to see how it stands',
  'undone-already': 'This file was taken back already',
  'closed-cannot-be-undone':
    'A part of this file was checked and closed, so it stays. What is wrong in it is put right by a new row',
  'has-money-back':
    'Money came back for something in this file, and what was left of it was put right since. Put that one right first',
  'say-which-column-is-the-day': 'Say which column is the day',
  'say-where-the-amount-stands':
    'Say which column is the amount. If money in and money out stand in two columns, say which is which',
  'one-column-twice': 'Only one column can be this. Choose again',
  'too-many-accounts':
    'This file has rows of more than 50 accounts, so nothing was taken in. Choose one account at your bank',
  'say-which-account': 'Say which account it is, or that it is none of these',
  'broke-off-too-often':
    'We tried again and again and could not read this file to its end. Choose another kind of file from your bank, best CSV',
  'every-row-left-out': 'Every row is left out, so there is nothing to say yes to. Take the file back instead',
  'day-to-come': 'This day is still to come. Write the day that stands in the paper',
  'say-the-day': 'Write the day that stands in the paper',
  'say-how-much-it-was': 'Write how much it was, like 12.50',
  'say-in-or-out': 'Say whether money went out or came in',
  'none-of-its-accounts': 'None of the accounts in this file is the one for your budget',
  'columns-still-not-understood':
    'We could not read the rows by what you chose. Look at the first rows and choose again',
  'say-the-order': 'Say in which order the day is written',
  'say-what-plain-is': 'Say what an amount without a sign is',
}

const ROW_WORDS: Record<RowReason, string> = {
  'no-date': 'It has no day.',
  'not-a-date': 'We cannot read its day.',
  'no-amount': 'It has no amount.',
  'not-an-amount': 'We cannot read its amount.',
  'amount-is-nothing': 'Its amount is nothing.',
  'both-sides': 'It has money in and money out. Only one can be true.',
  'no-direction': 'It does not say whether money came in or went out.',
  pending: 'The bank has not booked it yet. It comes again when it is booked.',
  'not-in-pounds': 'It is not in pounds.',
  'no-reference': 'It has no reference.',
  'not-an-account': 'We cannot read its account.',
  'whole-file-refused': 'The bank refused it.',
}

/** Why one row could not be read. */
export const sayRowReason = (reason: string): string => ROW_WORDS[reason as RowReason] ?? 'We cannot read it.'

export const HELD_WORDS: Record<HeldBy, string> = {
  person: 'The person’s own account',
  council: 'An account that the council runs',
  'third-party': 'An account that somebody else runs for the person',
}

export const COLUMN_WORDS: Record<ColumnIs, string> = {
  nothing: 'We do not need this',
  day: 'The day',
  amount: 'The amount (one column for in and out)',
  in: 'Money in',
  out: 'Money out',
  payee: 'Who it went to or came from',
  words: 'What it was',
}

export const STATE_WORDS: Record<FileState, string> = {
  waits: 'We are reading it',
  'unknown-headings': 'Tell us what its columns are',
  'several-accounts': 'Tell us which account it is',
  'alike-rows': 'Tell us what is the same',
  refused: 'We could not read it',
  'to-confirm': 'Look at the rows',
  taken: 'Read',
  undone: 'Taken back',
}

export const STATEMENT_DONE = {
  sent: 'Thank you. Your statement is here.',
  told: 'Thank you. The row is as you said.',
  confirmed: 'Thank you. The rows count now.',
  undone: 'It is taken back. None of its rows count any more.',
  same: 'Thank you. We read it the way you said.',
  chosen: 'Thank you. We take in the rows of that account, and no others.',
  explained: 'Thank you. We know this kind of file from now on.',
}

const rows = (count: number): string => (count === 1 ? 'one row' : `${count.toLocaleString('en-GB')} rows`)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What was in a file, in sentences: nothing of it is lost from sight. */
export function sayCounts({ read, fresh, known, refused, alike }: Counts, isOfOneOfSeveral = false): string[] {
  const counted = fresh - alike
  return [
    `${capital(rows(read))} ${isOfOneOfSeveral ? 'of that account ' : ''}${read === 1 ? 'was' : 'were'} in the file.`,
    counted === 0 && known > 0
      ? 'Nothing new: all that we could read was here already.'
      : `${capital(rows(counted))} ${counted === 1 ? 'is' : 'are'} new.`,
    ...(known > 0 && counted > 0 ? [`${capital(rows(known))} ${known === 1 ? 'was' : 'were'} here already.`] : []),
    ...(alike > 0 ? [`${capital(rows(alike))} ${alike === 1 ? 'was' : 'were'} here already in other words.`] : []),
    ...(refused > 0
      ? [`${capital(rows(refused))} could not be read. ${refused === 1 ? 'It stands' : 'They stand'} below.`]
      : []),
  ]
}

/** That so many rows of a PDF were left out by a human. */
export const sayLeftOut = (count: number): string =>
  `${capital(rows(count))} ${count === 1 ? 'was' : 'were'} left out when the rows were looked at.`

/** That rows of a file are here in other words, and how many of them are shown. */
export function sayAlikeRows({ rows: count, examples }: AlikeFound): string {
  const many =
    count === 1
      ? 'One row of this file has the day and amount of a row that is here already. The words are not the same.'
      : `${capital(rows(count))} of this file have the day and amount of rows that are here already. The words are not the same.`
  return examples.length < count ? `${many} Here are the first ${examples.length}.` : many
}

/** That rows which were put right are now like others that count. */
export const sayTwice = ({ rows: count }: AlikeFound): string =>
  count === 1
    ? 'As you put it right, one row has the day and amount of a row that is here already. It must not count twice.'
    : `As you put them right, ${rows(count)} have the day and amount of rows that are here already. They must not count twice.`

/** Which rows of how many stand on this page. */
export const sayPageOfRows = ({ page, pages, rows: here, counts }: FileWithRows): string =>
  `Page ${page} of ${pages}: ${rows(here.length)} of ${(counts?.fresh ?? 0).toLocaleString('en-GB')}. You say yes on the last page.`

/** An account in a file, by how its number ends. */
export const sayAccount = ({ ends }: Pick<FoundAccount, 'ends'>): string =>
  ends === '' ? 'An account without a number' : `The account that ends in ${ends}`

/** What of an account stands in the file. */
export const sayAccountRows = ({ rows: count, firstDay, lastDay }: FoundAccount): string =>
  `${capital(rows(count))}, ${sayDays({ firstDay, lastDay })}`

/** That rows of other accounts were left out. */
export function sayChosen(several: readonly FoundAccount[], nth: number): string {
  const chosen = several.find((one) => one.nth === nth)
  const ends =
    chosen === undefined || chosen.ends === '' ? 'the one you chose' : `the account that ends in ${chosen.ends}`
  return `The file has rows of ${several.length} accounts. We took in those of ${ends}, and no others.`
}

/** From which day to which its new rows are. */
export const sayDays = ({ firstDay, lastDay }: Pick<Counts, 'firstDay' | 'lastDay'>): string =>
  firstDay === undefined || lastDay === undefined
    ? ''
    : firstDay === lastDay
      ? sayDate(firstDay)
      : `${sayDate(firstDay)} to ${sayDate(lastDay)}`

/** The sentences of the timeline. */
export const said = {
  sent: (by: string) => `${by} sent a bank statement.`,
  confirmed: (by: string, told: number) =>
    told === 0
      ? `${by} looked at the rows of a bank statement. They are right.`
      : `${by} looked at the rows of a bank statement. ${told === 1 ? 'One of them was' : `${told} of them were`} put right or left out first.`,
  undone: (by: string) => `${by} took a bank statement back.`,
}
