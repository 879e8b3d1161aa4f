import type { Role } from '#access/role.ts'
import { addDays, type Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { COVER_DAYS, type Cover, type Covers, type NewCover } from './cover.ts'

export type CoverReason =
  | 'choose-who-is-away'
  | 'choose-who-covers'
  | 'nobody-covers-for-themself'
  | 'first-day-has-passed'
  | 'ends-before-it-begins'
  | 'too-long-to-cover'
  | 'is-covered-then'
  | 'is-away-then'
  | 'covers-somebody-then'
  | 'cover-is-over'

/** Whether a cover still lies ahead or lasts on a day. */
export const isOpen = ({ to, endedOn }: Pick<Cover, 'to' | 'endedOn'>, today: Day): boolean =>
  endedOn === undefined && to >= today

/** Whether it lasts on a day: who covers then stands where the worker stands. */
export const lasts = (cover: Pick<Cover, 'from' | 'to' | 'endedOn'>, on: Day): boolean =>
  cover.from <= on && on <= cover.to && (cover.endedOn === undefined || on < cover.endedOn)

/** Whether a human of these roles arranges cover for anybody of the council. */
export const arrangesForAll = ({ roles }: { roles: readonly Role[] }): boolean => roles.includes('manager')

/** Whose cover a human may arrange and end: a manager anybody's, a worker their own. */
export const mayArrangeFor = (worker: string, human: string, isManager: boolean): boolean =>
  isManager || worker === human

/**
 * Whether this may be arranged. Nobody's people are left without anybody: whoever covers is not away then, and whoever goes away
 * covers for nobody then.
 */
export function mayArrange(asked: NewCover, { workers, covers }: Covers, today: Day): Verdict<CoverReason> {
  const isWorker = (human: string | undefined) => workers.some(({ humanId }) => humanId === human)
  const then = covers.filter((one) => isOpen(one, today) && one.from <= asked.to && asked.from <= one.to)
  return [
    ...(isWorker(asked.worker) ? fine : refuse('choose-who-is-away', 'worker')),
    ...(isWorker(asked.coveredBy) ? fine : refuse('choose-who-covers', 'coveredBy')),
    ...(isWorker(asked.worker) && asked.worker === asked.coveredBy
      ? refuse('nobody-covers-for-themself', 'coveredBy')
      : fine),
    ...dayReasons(asked, today),
    ...(then.some(({ workerId }) => workerId === asked.worker) ? refuse('is-covered-then', 'from') : fine),
    ...(then.some(({ coveredById }) => coveredById === asked.worker) ? refuse('covers-somebody-then', 'from') : fine),
    ...(asked.worker !== asked.coveredBy && then.some(({ workerId }) => workerId === asked.coveredBy)
      ? refuse('is-away-then', 'coveredBy')
      : fine),
  ]
}

function dayReasons({ from, to }: NewCover, today: Day): Verdict<CoverReason> {
  if (from < today) return refuse('first-day-has-passed', 'from')
  if (to < from) return refuse('ends-before-it-begins', 'to')
  return to > addDays(from, COVER_DAYS) ? refuse('too-long-to-cover', 'to') : fine
}

/** Whether a cover may be ended today: it is not over yet. */
export const mayEnd = (cover: Cover, today: Day): Verdict<CoverReason> =>
  isOpen(cover, today) ? fine : refuse('cover-is-over')
