import { addDays, type Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Guest, Invitation } from './inviting.ts'

export type InvitingReason =
  | 'no-review-to-come-to'
  | 'comes-already'
  | 'too-many-come'
  | 'not-on-the-list'
  | 'said-no-already'
  | 'said-it-is-fine-already'

/** More than these make a review a hearing. */
const GUESTS_AT_MOST = 8

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Those to whom nobody said no. */
export const coming = (guests: readonly Guest[]): readonly Guest[] => guests.filter(({ refusedOn }) => !refusedOn)

/** Whether somebody may be added to those who come. Whom the person refused is not added again by somebody else. */
export function mayAdd(
  invitation: Pick<Invitation, 'guests' | 'worker'> | undefined,
  name: string,
  byPerson: boolean,
): Verdict<InvitingReason> {
  if (invitation === undefined) return refuse('no-review-to-come-to')
  const { guests, worker } = invitation
  const known = guests.filter((guest) => same(guest.name, name))
  if (same(worker.name, name) || known.some(({ refusedOn }) => !refusedOn)) return refuse('comes-already', 'name')
  if (!byPerson && known.length > 0) return refuse('said-no-already', 'name')
  return coming(guests).length >= GUESTS_AT_MOST ? refuse('too-many-come', 'name') : fine
}

/** Whether the person may say no to somebody: always, once, but for their worker, who is no guest. */
export function maySayNo(guest: Guest | undefined): Verdict<InvitingReason> {
  if (guest === undefined) return refuse('not-on-the-list')
  return guest.refusedOn === undefined ? fine : refuse('said-no-already')
}

/** Whether the person may say that the day is good for them. */
export function maySayFine(invitation: Pick<Invitation, 'fineOn'> | undefined): Verdict<InvitingReason> {
  if (invitation === undefined) return refuse('no-review-to-come-to')
  return invitation.fineOn === undefined ? fine : refuse('said-it-is-fine-already')
}

/** Whether the person is to be invited for a day by now: so many days before it, and never for a day that has passed. */
export const isToInvite = (meetOn: Day, inviteDays: number, today: Day): boolean =>
  meetOn >= today && addDays(meetOn, -inviteDays) <= today
