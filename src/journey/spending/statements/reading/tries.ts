const MINUTE_MS = 60_000

/** Failed by itself so often, a file is refused. */
const FAILURES = 3
/** How long it rests after the first and the second time that it failed by itself, in minutes. */
const AFTER_FAILURE = [1, 10]

/**
 * How long a file rests after its reading was cut off for the first, the second time and so on, in minutes; cut off once more than there
 * are such times, it is refused. A server that is started anew cuts off what it reads, which says nothing of the file: so it goes on at
 * once twice, and later after a rest. What stops the server each time is told apart from that by their number alone, and so ends for
 * certain, some two hours later.
 */
export const AFTER_CUT_OFF = [0, 0, 1, 10, 30, 60] as const

/** How often files failed by themselves in this process, and until when each rests. */
export type Tries = {
  /** Files that rest still. */
  resting(at: Date): string[]
  /** It failed by itself once more: whether that was once too often. */
  failed(fileId: string, at: Date): boolean
  /** It is read, or somebody said something new of it: nothing is held against it any more. */
  forgotten(fileId: string): void
}

/** Kept in the process: after a start a file is tried some times more, never more often than `AFTER_CUT_OFF` allows in all. */
export function triesInProcess(): Tries {
  const files = new Map<string, { times: number; until: number }>()
  return {
    resting: (at) => [...files].flatMap(([fileId, { until }]) => (until > at.getTime() ? [fileId] : [])),
    failed(fileId, at) {
      const times = (files.get(fileId)?.times ?? 0) + 1
      files.set(fileId, { times, until: at.getTime() + (AFTER_FAILURE[times - 1] ?? 0) * MINUTE_MS })
      return times >= FAILURES
    },
    forgotten: (fileId) => {
      files.delete(fileId)
    },
  }
}
