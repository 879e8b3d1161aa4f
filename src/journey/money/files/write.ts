import { createHash } from 'node:crypto'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { accountsPayableLayout, writeAccountsPayable } from './accounts-payable.ts'
import { bacs18Layout, writeBacs18 } from './bacs18.ts'
import { CARDS_LAYOUT, writeCards } from './cards.ts'
import type { CardRow, DayTotal, Format, PaymentRow, Totals, Write, WrittenWith } from './files.ts'
import { type InADay, type Layout, writePart } from './layout.ts'
import { pain001Layout, writePain001 } from './pain001.ts'
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
  for await (const rows of pages((after) => tx.run(accountRows, { run, ...after }))) yield rows.map(paymentFrom)
}

const paymentFrom = (row: NonNullable<(typeof accountRows)['row']>): PaymentRow => ({
  reference: row.reference,
  accountName: row.account_name,
  sortCode: row.sort_code,
  accountNumber: row.account_number,
  rollNumber: row.roll_number,
  amountPence: row.amount_pence,
  arrivesOn: row.arrives_on,
})

async function* cardsOf(tx: Tx, run: string): AsyncGenerator<CardRow[]> {
  for await (const rows of pages((after) => tx.run(cardRows, { run, ...after }))) yield rows.map(cardFrom)
}

const cardFrom = (row: NonNullable<(typeof cardRows)['row']>): CardRow => ({
  ...{ reference: row.reference, cardReference: row.card_reference },
  ...{ amountPence: row.amount_pence, arrivesOn: row.arrives_on },
})

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

/** Where a part of a file ended, and how far its last day was written then. */
export type PartEnd = { readonly afterDay: Day; readonly afterId: string; readonly inDay: InADay }
export type Part = Totals & { readonly bytes: Buffer; readonly end: PartEnd; readonly isLast: boolean }

/** The next part of a run's file, of at most so many payments, from where the one before ended; undefined where nothing is left. */
export async function partOf(
  tx: Tx,
  what: ToWrite,
  from: PartEnd | undefined,
  size: number,
): Promise<Part | undefined> {
  const { runId: run, format } = what
  // One more than is written: whether it is the last part.
  const after = { day: from?.afterDay ?? FIRST.day, id: from?.afterId ?? FIRST.id, limit: size + 1 }
  if (format === 'card-csv') {
    const rows = await tx.run(cardRows, { run, ...after })
    return part(rows, rows.map(cardFrom), CARDS_LAYOUT, { what, from, size })
  }
  const rows = await tx.run(accountRows, { run, ...after })
  return part(rows, rows.map(paymentFrom), layoutFor(what, format), { what, from, size })
}

function part<Row extends { amountPence: bigint; arrivesOn: Day }>(
  ids: readonly { payment_id: string; arrives_on: Day }[],
  rows: readonly Row[],
  layout: Layout<Row>,
  { what, from, size }: { what: ToWrite; from: PartEnd | undefined; size: number },
): Part | undefined {
  const isLast = rows.length <= size
  const [taken, end] = [rows.slice(0, size), ids[Math.min(size, ids.length) - 1]]
  if (end === undefined) return undefined
  const { bytes, now } = writePart(taken, what.days, layout, { from: from?.inDay, isLast })
  return {
    ...{ bytes, isLast, payments: taken.length },
    totalPence: taken.reduce((sum, { amountPence }) => sum + amountPence, 0n),
    end: { afterDay: end.arrives_on, afterId: end.payment_id, inDay: now },
  }
}

function layoutFor({ runId, madeAt, days, with: written }: ToWrite, format: Exclude<Format, 'card-csv'>) {
  const { councilName, payer, columns, holidays, attempt } = written
  const head = { runId, madeAt, attempt, councilName, payer, days }
  if (format === 'pain.001') return pain001Layout(head)
  return format === 'bacs-18' ? bacs18Layout(head, new Set(holidays)) : accountsPayableLayout(head, columns)
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
