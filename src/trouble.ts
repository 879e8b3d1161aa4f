/**
 * Something that the person who runs the program can put right: a port taken, a folder that may not be written.
 * The message is one clear sentence; the program prints it alone, with no stack trace, and exits 1.
 */
export class PlainTrouble extends Error {
  override readonly name = 'PlainTrouble'
}

/** The message of anything thrown, in one line, to stand inside a sentence of ours. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.trim().split('\n')[0] ?? ''
}
