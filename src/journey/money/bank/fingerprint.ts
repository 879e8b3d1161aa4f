import { createHash } from 'node:crypto'

/**
 * For each row of a file a hash of what it says and of how many equal ones stood before it that day: the same row read again has the
 * same hash, and two equal rows have two. Hex.
 */
export function fingerprints<Row>(rows: readonly Row[], said: (row: Row) => readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const text = JSON.stringify(said(row))
    const before = seen.get(text) ?? 0
    seen.set(text, before + 1)
    return createHash('sha256').update(`${before} ${text}`).digest('hex')
  })
}
