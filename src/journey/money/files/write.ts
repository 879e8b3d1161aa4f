import { createHash } from 'node:crypto'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { writeAccountsPayable } from './accounts-payable.ts'
import { writeBacs18 } from './bacs18.ts'
import { writeCards } from './cards.ts'
import type { CardRow, DayTotal, Format, PaymentRow, Totals, Write, WrittenWith } from './files.ts'
import { writePain001 } from './pain001.ts'
import { accountRows, cardRows } from './store.ts'

/** What is to be written: of which run, in which format, when it was made, with which settings, and what it comes to by day. */
export type ToWrite = {
  readonly runId: string
  readonly format: Format
  readonly madeAt: Date
  readonly with: WrittenWith
  readonly days: readonly DayTotal[]
}

const PAGE = 10_000
const FIRST = { day: '0001-01-01' as Day, id: '00000000-0000-0000-0000-000000000000' }

/** Pages of rows, each asked for once the one before is written. */
async function* pages<R extends { payment_id: string; arrives_on: Day }>(
  next: (after: { day: Day; id: string; limit: number }) => Promise<R[]>,
): AsyncGenerator<R[]> {
  let after = FIRST
  for (;;) {
    const rows = await next({ ...after, limit: PAGE })
    yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    after = { day: last.arrives_on, id: last.payment_id }
  }
}

async function* paymentsOf(tx: Tx, run: string): AsyncGenerator<PaymentRow[]> {
  for await (const rows of pages((after) => tx.run(accountRows, { run, ...after })))
    yield rows.map((row) => ({
      reference: row.reference,
      accountName: row.account_name,
      sortCode: row.sort_code,
      accountNumber: row.account_number,
      rollNumber: row.roll_number,
      amountPence: row.amount_pence,
      arrivesOn: row.arrives_on,
    }))
}

async function* cardsOf(tx: Tx, run: string): AsyncGenerator<CardRow[]> {
  for await (const rows of pages((after) => tx.run(cardRows, { run, ...after })))
    yield rows.map((row) => ({
      ...{ reference: row.reference, cardReference: row.card_reference },
      ...{ amountPence: row.amount_pence, arrivesOn: row.arrives_on },
    }))
}

/** Writes a run's file piece by piece; the same bytes for the same `what`. */
export function writeFile(tx: Tx, what: ToWrite, write: Write): Promise<Totals> {
  const { runId, format, madeAt, days } = what
  const { councilName, payer, columns, holidays, attempt } = what.with
  const head = { runId, madeAt, attempt, councilName, payer, days }
  if (format === 'card-csv') return writeCards(cardsOf(tx, runId), head, write)
  const rows = paymentsOf(tx, runId)
  if (format === 'pain.001') return writePain001(rows, head, write)
  if (format === 'bacs-18') return writeBacs18(rows, head, holidays, write)
  return writeAccountsPayable(rows, head, columns, write)
}

/** What a file comes to: its totals and its sha256, without keeping its bytes. */
export async function hashOf(tx: Tx, what: ToWrite): Promise<Totals & { sha256: Buffer }> {
  const hash = createHash('sha256')
  const totals = await writeFile(tx, what, (piece) => void hash.update(piece))
  return { ...totals, sha256: hash.digest() }
}

/** The bytes of a file in pieces, with their sha256. */
export async function piecesOf(tx: Tx, what: ToWrite): Promise<{ pieces: readonly Buffer[]; sha256: Buffer }> {
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  await writeFile(tx, what, (piece) => {
    hash.update(piece)
    pieces.push(Buffer.from(piece))
  })
  return { pieces, sha256: hash.digest() }
}
