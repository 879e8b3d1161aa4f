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
  /** `account`: '' where the file does not tell of which it is. */
  readonly refuse: (row: number, text: string, reason: RowReason, account: string) => void
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
    refuse: (row, text, reason, account) =>
      void refused.push({ row, text, reason, ...(account === '' ? {} : { account }) }),
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

/** Twice as many as there are rows, and a power of two. */
const SLOTS = 262_144

/** The bank's ids of a file that is read in pieces: an id is kept the first time; one that comes again names no single line. */
export function idsOnce(): { readonly once: (id: string) => string; readonly repeated: () => readonly string[] } {
  // Two numbers stand for an id, since the text itself would keep its piece of the file. Two ids alike cost an id, never a row.
  let table = new Int32Array(0)
  const again = new Set<string>()
  return {
    once(id) {
      if (id === '') return ''
      if (table.length === 0) table = new Int32Array(2 * SLOTS)
      let [low, high] = [0x811c9dc5 | 0, 0x1000193]
      for (let at = 0; at < id.length; at += 1) {
        low = Math.imul(low ^ id.charCodeAt(at), 0x01000193)
        high = Math.imul(high + id.charCodeAt(at), 0x85ebca6b) ^ (high >>> 13)
      }
      high |= 1
      let slot = (low ^ (low >>> 15)) & (SLOTS - 1)
      while (table[2 * slot + 1] !== 0) {
        if (table[2 * slot] === low && table[2 * slot + 1] === high) {
          if (again.size < REPEATED_MAX) again.add(id)
          return ''
        }
        slot = (slot + 1) & (SLOTS - 1)
      }
      table[2 * slot] = low
      table[2 * slot + 1] = high
      return id
    },
    repeated: () => [...again],
  }
}

const REPEATED_MAX = 1000
