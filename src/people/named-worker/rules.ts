import type { Role } from '#access/role.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Handover, Named, OnePerson, Worker, WorkerWithPeople } from './named-worker.ts'

export type NamingReason =
  | 'choose-a-worker'
  | 'is-their-worker-already'
  | 'nobody-stands-beside-themself'
  | 'say-why'
  | 'nobody-left-to-hand-on'
  | 'a-manager-moves-people'

/** Whether a human of these roles learns who the people are: an administrator counts them, a manager knows their names. */
export const knowsNames = ({ roles }: { roles: readonly Role[] }): boolean => roles.includes('manager')

const chosen = (to: string | undefined, workers: readonly Worker[]): Verdict<NamingReason> =>
  workers.some(({ humanId }) => humanId === to) ? fine : refuse('choose-a-worker', 'to')

/** Where the one who is named works here still, a change has a reason that the person reads (G3: one worker throughout). */
const reason = (worker: WorkerWithPeople | undefined, why: string): Verdict<NamingReason> =>
  worker?.worksHere === true && why === '' ? refuse('say-why', 'why') : fine

/** Whether this worker may be named for one person. */
export function mayNameFor(
  { person, worker, workers }: OnePerson,
  { to, why }: { to: string | undefined; why: string },
): Verdict<NamingReason> {
  if (to !== undefined && to === worker?.humanId) return refuse('is-their-worker-already', 'to')
  return [
    ...chosen(to, workers),
    ...(to === person.personId ? refuse('nobody-stands-beside-themself', 'to') : fine),
    ...reason(worker, why),
  ]
}

/** Whether this worker may be named for everybody whom another was named for. */
export function mayNameForAll(
  { worker, people, workers, names }: Handover,
  { to, why }: { to: string | undefined; why: string },
): Verdict<NamingReason> {
  if (people.length === 0) return refuse('nobody-left-to-hand-on')
  if (worker.worksHere && !names) return refuse('a-manager-moves-people')
  if (to === worker.humanId) return refuse('is-their-worker-already', 'to')
  return [...chosen(to, workers), ...reason(worker, why)]
}

/** Whose worker may become this human in one act: everybody but that human, and but whoever names them. */
export const movedBy = (people: readonly Named[], { to, by }: { to: string; by: string }): readonly Named[] =>
  people.filter(({ personId }) => personId !== to && personId !== by)

/** Whether something is sent: not where they want a ring, and not to somebody who has died. */
export const isSent = ({ wantsARing, hasDied }: Pick<Named, 'wantsARing' | 'hasDied'>): boolean =>
  !wantsARing && !hasDied
