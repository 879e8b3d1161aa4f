/** How often a file is read that fails by itself; then it is refused. */
const FAILURES = 3

/** How long it rests after the first and the second time that it failed by itself, in minutes. */
export const AFTER_FAILURE = [1, 10] as const

/**
 * How long a file rests after its reading was cut off for the first, the second time and so on, in minutes; cut off once more than there
 * are such times, it is refused. A server that is started anew cuts off what it reads, which says nothing of the file: so it goes on at
 * once twice, and later after a rest. What stops the server each time is told apart from that by their number alone, and so ends for
 * certain, some two hours later.
 */
export const AFTER_CUT_OFF = [0, 0, 1, 10, 30, 60] as const

/** How often a file's reading was begun, and how often of these it failed by itself, since a human last said something of it. */
export type Tries = { readonly begun: number; readonly failed: number }

/** Whether it was tried often enough to say that it cannot be read. */
export const isTriedEnough = ({ begun, failed }: Tries): boolean =>
  failed >= FAILURES || begun - failed > AFTER_CUT_OFF.length
