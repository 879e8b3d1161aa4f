import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { invitationOf } from './reads.ts'
import { isToInvite, mayAdd, maySayFine, maySayNo } from './rules.ts'
import { addFine, addGuest, addInvited, addNo } from './store.ts'
import { invitingSaid } from './words.ts'

/** Invites the person for a day, by the way that is safe for them, where it is near; else the job does when its time comes. */
export async function inviteForDay(
  tx: Tx,
  permit: Permit,
  { reviewId, meetOn }: { reviewId: string; meetOn: Day },
): Promise<void> {
  const { today: on } = permit
  const { reviews } = await settingsIn(tx, on)
  if (!isToInvite(meetOn, reviews.inviteDays, on)) return
  const notice = await tell(tx, { budgetId: recordOf(permit).budgetId, stage: 'review', on, readBy: meetOn })
  await tx.run(addInvited, { reviews: [reviewId], days: [meetOn], notices: [notice], on })
}

/** Adds somebody who comes: whom the person brings, or whom the worker asks to come, with the reason. */
export async function bringGuest(
  tx: Tx,
  permit: Permit<'review', 'open'>,
  { name, why }: { name: string; why: string },
): Promise<Outcome> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const byPerson = permit.humanId === personId
  const invitation = await invitationOf(tx, permit)
  const verdict = mayAdd(invitation, name, byPerson)
  if (!isFine(verdict) || invitation === undefined) return { refused: verdict }
  const who = { id: newId(), review: invitation.reviewId, by: permit.humanId, on: permit.today }
  await tx.run(addGuest, { ...who, name, why, byPerson })
  const sentence = invitingSaid.comes(byPerson ? personKnownAs : permit.humanName, name)
  return { lines: [{ budgetId, stage: 'review', sentence }] }
}

/** The person says no to somebody who would come. They owe no reason. */
export async function sayNo(tx: Tx, permit: Permit<'review-invitation', 'answer'>, guestId: string): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const invitation = await invitationOf(tx, permit)
  const guest = invitation?.guests.find((one) => one.guestId === guestId)
  const verdict = maySayNo(guest)
  if (!isFine(verdict) || guest === undefined) return { refused: verdict }
  await tx.run(addNo, { guest: guestId, by: permit.humanId, on: permit.today })
  return { lines: [{ budgetId, stage: 'review', sentence: invitingSaid.no(personKnownAs, guest.name) }] }
}

/** The person says that the day is good for them. */
export async function sayFine(tx: Tx, permit: Permit<'review-invitation', 'answer'>): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const invitation = await invitationOf(tx, permit)
  const verdict = maySayFine(invitation)
  if (!isFine(verdict) || invitation === undefined) return { refused: verdict }
  const { reviewId: review, meetOn } = invitation
  await tx.run(addFine, { review, meetOn, by: permit.humanId, on: permit.today })
  return { lines: [{ budgetId, stage: 'review', sentence: invitingSaid.fine(personKnownAs, meetOn) }] }
}
