import type { Balances, RefusedRow, StatementRow } from './answer.ts'
import { type Headings, type Mapping, openStatement, StatementBroken, type StatementFormat } from './statement.ts'

/** Bytes as they may come over a line. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

/** What was made of a file, as a whole. */
export type Whole =
  | { format: StatementFormat; rows: StatementRow[]; refused: RefusedRow[]; balances: Balances; batches: number }
  | { headings: Headings }
  | { unreadable: string }

/** Reads a file to its end; a break on the way is told as if it had been refused at the beginning. */
export async function readAll(bytes: Uint8Array | string, mapping?: Mapping, piece = 65_536): Promise<Whole> {
  const source = inPieces(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, piece)
  const opened = await openStatement(source, mapping === undefined ? {} : { mapping })
  if (!('batches' in opened)) return opened
  const [rows, refused]: [StatementRow[], RefusedRow[]] = [[], []]
  try {
    for (let batches = 0; ; batches += 1) {
      const next = await opened.batches.next()
      if (next.done === true) return { format: opened.format, rows, refused, balances: next.value, batches }
      rows.push(...next.value.rows)
      refused.push(...next.value.refused)
    }
  } catch (trouble) {
    if (trouble instanceof StatementBroken) return { unreadable: trouble.reason }
    throw trouble
  }
}
