import type { Ended } from '../channels/channel.ts'
import type { SendState, Tries } from './outbox.ts'

/** Minutes to wait after the first, second, … try that did not go well. After the last one we give up. */
export const WAIT_MINUTES = [1, 5, 30, 120] as const

const TRIES_MOST = WAIT_MINUTES.length + 1

/** Nothing older goes out: the day it spoke of has passed, and it stands on the page. */
export const KEEPS_DAYS = 30

const MINUTE_MS = 60_000

/** The moment after which nothing is sent that was made before it. */
export const oldest = (now: Date): Date => new Date(now.getTime() - KEEPS_DAYS * 24 * 60 * MINUTE_MS)

/** When a notice may be tried next; undefined where it is at an end. */
export function nextTryAt({ tries, lastAt, became }: Tries, madeAt: Date): Date | undefined {
  if (became === 'sent' || became === 'refused') return undefined
  if (lastAt === undefined || tries === 0) return madeAt
  const wait = WAIT_MINUTES[tries - 1]
  return wait === undefined ? undefined : new Date(lastAt.getTime() + wait * MINUTE_MS)
}

/** What is written down after a try: the last of too many is an end, in clear words. */
export function written(ended: Ended, triesBefore: number): Ended {
  if (ended.became !== 'try-again' || triesBefore + 1 < TRIES_MOST) return ended
  return { became: 'refused', detail: `given up after ${TRIES_MOST} tries: ${ended.detail}` }
}

/** How it stands with a notice. */
export function stateOf(tries: Tries, madeAt: Date, now: Date): SendState {
  if (tries.became === 'sent') return tries.by === 'outbox-page' ? 'on-outbox-page' : 'sent'
  if (tries.became === 'refused') return 'not-sent'
  if (madeAt <= oldest(now)) return 'too-late'
  return tries.tries === 0 ? 'to-send' : 'will-try-again'
}
