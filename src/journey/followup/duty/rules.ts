import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Duty, HelpCall, Holder } from './duty.ts'

export type DutyReason =
  | 'choose-who-holds-it'
  | 'holds-it-already'
  | 'name-another-first'
  | 'holds-it-no-more'
  | 'nobody-holds-the-duty'
  | 'a-call-is-open'
  | 'answered-already'

/** Who is told of a call: each holder, or who covers while they are away; never the person it is about. */
export const toTell = (holders: readonly Holder[], person: string): readonly string[] => [
  ...new Set(holders.map(({ humanId, cover }) => cover?.humanId ?? humanId).filter((human) => human !== person)),
]

/** Whether a human is on duty today: holds it, or covers for somebody who does. */
export const isOnDuty = (holders: readonly Holder[], human: string): boolean =>
  holders.some(({ humanId, cover }) => humanId === human || cover?.humanId === human)

/** Whether somebody may be named: they work here, can sign in, and do not hold it yet. */
export function mayName({ mayHold, holders }: Pick<Duty, 'mayHold' | 'holders'>, human: string): Verdict<DutyReason> {
  if (!mayHold.some(({ humanId }) => humanId === human)) return refuse('choose-who-holds-it', 'human')
  return holders.some(({ humanId }) => humanId === human) ? refuse('holds-it-already', 'human') : fine
}

/** The last one is not taken away while a check-in or a call is open in the council. */
export function mayTakeAway(
  { holders, checkInsAreOpen }: Pick<Duty, 'holders' | 'checkInsAreOpen'>,
  dutyId: string,
): Verdict<DutyReason> {
  const held = holders.find((one) => one.dutyId === dutyId)
  if (held === undefined) return refuse('holds-it-no-more')
  const others = holders.some(({ humanId }) => humanId !== held.humanId)
  return others || !checkInsAreOpen ? fine : refuse('name-another-first')
}

/** Whether a call may be raised: somebody can be told at once, and none is open already. */
export function mayRaise(told: readonly string[], open: HelpCall | undefined): Verdict<DutyReason> {
  if (open !== undefined) return refuse('a-call-is-open')
  return told.length === 0 ? refuse('nobody-holds-the-duty') : fine
}

/** A call is answered once. */
export const mayAnswerCall = ({ answered }: Pick<HelpCall, 'answered'>): Verdict<DutyReason> =>
  answered === undefined ? fine : refuse('answered-already')

/** Who reads calls: those on duty, and managers. */
export const readsCalls = (holders: readonly Holder[], who: { humanId: string; isManager: boolean }): boolean =>
  who.isManager || isOnDuty(holders, who.humanId)

/** The call that waits for somebody, if one does. */
export const openIn = (calls: readonly HelpCall[]): HelpCall | undefined =>
  calls.find(({ answered }) => answered === undefined)
