import type { Within } from '#jobs/long.ts'
import { addProgress } from './store.ts'

export type Progress = { heard(rows: number): void; over(): Promise<void> }

/** At most so often it is written how far a file is read, in milliseconds. */
const EVERY_MS = 1000

/**
 * Writes how far a file is read, each time in a transaction of its own beside the one that reads: so that every page, of whichever
 * process, can say it. It never stops the reading: where a row cannot be written, the next one tells as much. `over` waits for it.
 */
export function progressBeside(within: Within, fileId: string): Progress {
  let last = Number.NEGATIVE_INFINITY
  let writing: Promise<void> | undefined
  const write = (rows: number): Promise<void> =>
    within((tx) => tx.run(addProgress, { file: fileId, rows, at: new Date() })).then(
      () => undefined,
      () => undefined,
    )
  return {
    heard(rows) {
      const now = performance.now()
      if (rows === 0 || writing !== undefined || now - last < EVERY_MS) return
      last = now
      writing = write(rows).finally(() => {
        writing = undefined
      })
    },
    over: async () => writing,
  }
}
