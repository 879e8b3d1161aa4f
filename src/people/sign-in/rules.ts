import { type Role, STAFF } from '#access/role.ts'

/** Failed tries before the answers slow down (trust: at most 10, then delay; never a lockout). */
export const FAILS_BEFORE_DELAY = 5
export const DELAY_MAX_MS = 8_000

/** So many tries with one address go on at once: more would guess while none of them is slowed down yet. */
export const TRIES_AT_ONCE = 5

/** So many wait for their turn at the hashing, whatever the address: behind more, nobody would come in. */
export const WAITING_MOST = 100

/** How long the next try waits after so many failed ones: doubles from half a second, at most eight seconds. */
export const delayAfter = (fails: number): number =>
  fails < FAILS_BEFORE_DELAY ? 0 : Math.min(DELAY_MAX_MS, 500 * 2 ** (fails - FAILS_BEFORE_DELAY))

/** Idle minutes and the longest session: staff 15 minutes and 12 hours; a person or carer, maybe on a shared phone, 10 minutes (trust 9). */
export const sessionLimits = (roles: readonly string[]): { idleMinutes: number; hours: number } =>
  roles.some((role) => STAFF.has(role as Role)) ? { idleMinutes: 15, hours: 12 } : { idleMinutes: 10, hours: 12 }
