import {
  type Balances,
  type RefusedRow,
  ROWS_MAX,
  type RowReason,
  StatementBroken,
  type StatementRow,
} from './answer.ts'

/** At most so many rows and refused rows, in the order of the file. */
export type Batch = { readonly rows: readonly StatementRow[]; readonly refused: readonly RefusedRow[] }

/** As many rows as are handed on at once. */
export const BATCH_ROWS = 1000

/** Takes a file in pieces of text and puts what it reads into its collector. Throws `StatementBroken`. */
export type Push = { readonly write: (text: string) => void; readonly end: () => Balances }

/** Where a reader puts rows until they are handed on. */
export type Collector = {
  /** Counts one more row of the file; throws `StatementBroken` ('too-many-rows') beyond `ROWS_MAX`. */
  readonly count: () => number
  readonly add: (row: StatementRow) => void
  readonly refuse: (row: number, text: string, reason: RowReason) => void
  readonly isFull: () => boolean
  readonly isEmpty: () => boolean
  /** What was put here, once. */
  readonly take: () => Batch
}

/** An empty one. */
export function collector(): Collector {
  let rows: StatementRow[] = []
  let refused: RefusedRow[] = []
  let counted = 0
  return {
    count() {
      counted += 1
      if (counted > ROWS_MAX) throw new StatementBroken('too-many-rows')
      return counted
    },
    add: (row) => void rows.push(row),
    refuse: (row, text, reason) => void refused.push({ row, text, reason }),
    isFull: () => rows.length + refused.length >= BATCH_ROWS,
    isEmpty: () => rows.length + refused.length === 0,
    take() {
      const batch = { rows, refused }
      rows = []
      refused = []
      return batch
    },
  }
}

/** Cuts what may hold more than a batch into batches, in the order of the file. */
export function* batchesOf({ rows, refused }: Batch): Generator<Batch> {
  if (rows.length + refused.length <= BATCH_ROWS) {
    if (rows.length + refused.length > 0) yield { rows, refused }
    return
  }
  let [row, no] = [0, 0]
  while (row < rows.length || no < refused.length) {
    const [fromRow, fromNo] = [row, no]
    while (row - fromRow + no - fromNo < BATCH_ROWS && (row < rows.length || no < refused.length)) {
      const isRow = no >= refused.length || (rows[row]?.row ?? Number.POSITIVE_INFINITY) < (refused[no]?.row ?? 0)
      if (isRow) row += 1
      else no += 1
    }
    yield { rows: rows.slice(fromRow, row), refused: refused.slice(fromNo, no) }
  }
}

/** The bank's ids of a file that is read in pieces: an id is kept the first time; one that comes again names no single line. */
export function idsOnce(): { readonly once: (id: string) => string; readonly repeated: () => readonly string[] } {
  const seen = new Set<number>()
  const again = new Set<string>()
  return {
    once(id) {
      if (id === '') return ''
      const known = seen.size
      seen.add(numberFor(id))
      if (seen.size > known) return id
      if (again.size < 1000) again.add(id)
      return ''
    },
    repeated: () => [...again],
  }
}

/** A number of 52 bits that stands for a text: the text itself would keep its piece of the file. Two alike cost an id, never a row. */
function numberFor(text: string): number {
  let [low, high] = [0x811c9dc5, 0x1000193]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high + code, 0x85ebca6b) ^ (high >>> 13)
  }
  return (high >>> 0) * 0x100000 + ((low >>> 0) & 0xfffff)
}
