import { createHash } from 'node:crypto'

/** The key of a further part of what one cause moves: always the same for the same cause and part. */
export function partKey(cause: string, part: string): string {
  const hex = createHash('sha256').update(`${cause} ${part}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
