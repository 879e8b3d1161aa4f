import type { Answer, FileReason, MovedAccount, ReturnedCredit, StatementLine, Unreadable } from './answer.ts'
import { isUnreadable } from './answer.ts'
import { readArucs, readAwacs } from './bacs-csv.ts'
import { readCamt053 } from './camt053.ts'
import { readPain002 } from './pain002.ts'
import { readStatementCsv } from './statement-csv.ts'
import { textOf } from './text.ts'

export const BANK_FORMATS = ['arucs-csv', 'pain.002', 'camt.053', 'statement-csv', 'awacs-csv'] as const

/** What a bank answers with, as a file. */
export type BankFormat = (typeof BANK_FORMATS)[number]

/** A file that was understood, whatever it was called. */
export type BankFile =
  | ({ readonly format: 'camt.053' | 'statement-csv' } & Answer<StatementLine>)
  | ({ readonly format: 'arucs-csv' } & Answer<ReturnedCredit>)
  | ({ readonly format: 'pain.002'; readonly accepted: number } & Answer<ReturnedCredit>)
  | ({ readonly format: 'awacs-csv' } & Answer<MovedAccount>)

/** Reads what a bank answered with; which kind it is, its content tells. Its name and what the browser says of it are not asked. */
export function readBankFile(bytes: Buffer): BankFile | Unreadable {
  const text = textOf(bytes)
  if (typeof text !== 'string') return text
  return text.trimStart().startsWith('<') ? ofXml(text.trimStart()) : ofCsv(text)
}

function ofXml(text: string): BankFile | Unreadable {
  const statement = readCamt053(text)
  if (!isUnreadable(statement)) return { format: 'camt.053', ...statement }
  if (statement.unreadable !== 'not-known') return statement
  const report = readPain002(text)
  return isUnreadable(report) ? report : { format: 'pain.002', ...report }
}

function ofCsv(text: string): BankFile | Unreadable {
  // The narrower kinds first: their columns do for a statement too.
  const moved = readAwacs(text)
  if (moved !== undefined) return isUnreadable(moved) ? moved : { format: 'awacs-csv', ...moved }
  const returned = readArucs(text)
  if (returned !== undefined) return isUnreadable(returned) ? returned : { format: 'arucs-csv', ...returned }
  const statement = readStatementCsv(text)
  if (statement === undefined) return { unreadable: 'no-headings' satisfies FileReason }
  return isUnreadable(statement) ? statement : { format: 'statement-csv', ...statement }
}
