import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Format, MadeFile, Totals } from './files.ts'
import type { FileReason } from './rules.ts'

export const FILE_WORDS: Record<FileReason | 'choose-a-format' | 'say-what-the-bank-said', string> = {
  'choose-a-format': 'Choose where the file goes',
  'run-is-not-approved':
    'A file can be made once somebody else has approved this run. Ask a finance approver to look at it',
  'run-is-not-posted-yet': 'This run is still being written into the ledger. Wait a minute, then try again',
  'nothing-for-this-file': 'This run pays nothing in that way. Choose the other kind of file',
  'was-sent-already': 'A file with these payments was sent already. A second one would pay everybody twice',
  'file-is-made-already': 'This file is made already. Download the one that is here',
  'file-is-being-made': 'This file is being made just now. Go back to the files: it stands there once it is ready',
  'say-the-councils-account-first':
    'The council’s own account is not written down yet. Ask an administrator to add it in the money settings',
  'say-the-user-number-first':
    'The council’s Bacs user number is not written down yet. Ask an administrator to add it in the money settings',
  'file-would-say-what-it-is-for':
    'A heading or a fixed text in this file says what the money is for. Others read it on the way. Ask an administrator to change it in the money settings',
  'was-not-sent': 'This file was not sent yet. Nothing needs to be done',
  'is-refused-already': 'We know already that the bank refused this file. Make a new one',
  'somebody-else-says-so':
    'You sent this file. A finance approver who did not send it writes down that the bank refused it',
  'bank-took-some-of-it':
    'The bank’s own answers show payments of this file. A second file would pay people twice. Look at what came back instead',
  'say-what-the-bank-said': 'Write what the bank said, and when',
  'file-differs-from-its-payments': 'The file came to another sum than this run, so nothing was kept. Ring support',
}

export const FILE_DONE = {
  made: 'The file is made. Download it and send it on.',
  asked: 'The file is being made. You can leave this page: it stands here once it is ready.',
  sent: 'We wrote down that this file was sent.',
  refused: 'We wrote down that the bank refused the file. Now a new one can be made and sent.',
  differs:
    'This file cannot be made again as it was, so we did not hand out another one. Use the copy that you downloaded, or ring support.',
}

export const FORMAT_WORDS: Record<Format, { text: string; hint: string }> = {
  'accounts-payable-csv': {
    text: 'To our own payment system (CSV)',
    hint: 'In the columns that the administrator set.',
  },
  'pain.001': { text: 'To the bank (ISO 20022, pain.001)', hint: 'An XML file. Most banks take it.' },
  'bacs-18': { text: 'To Bacs (Standard 18)', hint: 'For software that speaks to Bacs itself.' },
  'card-csv': { text: 'To the card company (CSV)', hint: 'One file for all prepaid cards in this run.' },
}

/** '3 payments, £186.00 in all' */
export const sayTotals = ({ payments, totalPence }: Totals): string =>
  `${payments === 1 ? '1 payment' : `${payments} payments`}, ${sayMoney(totalPence)} in all`

/** What became of a file. */
export function saySent({ sent, refused }: Pick<MadeFile, 'sent' | 'refused'>): string {
  if (sent === undefined) return 'Not sent yet'
  const out = `Sent on ${sayDate(sent.on)} by ${sent.byName}`
  return refused === undefined
    ? out
    : `${out}. The bank took nothing of it, says ${refused.byName} on ${sayDate(refused.on)}: ${refused.words}`
}
