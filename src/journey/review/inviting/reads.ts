import { type Permit, recordOf } from '#access/permit.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { reviewOf } from '../reads.ts'
import type { ReviewState } from '../review.ts'
import type { Guest, Invitation } from './inviting.ts'
import { guestsOf, invitedFor } from './store.ts'

/** The invitation to the next review of the permit's budget; undefined while none is planned. Asks in two steps. */
export async function invitationOf(tx: Tx, permit: Permit): Promise<Invitation | undefined> {
  return invitationFor(tx, permit, await reviewOf(tx, permit))
}

/** The same for a state that was read already. */
export async function invitationFor(
  tx: Tx,
  permit: Permit,
  { current }: Pick<ReviewState, 'current'>,
): Promise<Invitation | undefined> {
  if (current === undefined) return undefined
  const { budgetId: budget, personId: person } = recordOf(permit)
  const { reviewId: review, kind, meetOn, how, place = '' } = current
  const [row, guests, { phones }] = await Promise.all([
    tx.one(invitedFor, { person, review, meetOn }),
    tx.run(guestsOf, { budget, review }),
    settingsIn(tx, permit.today),
  ])
  const { council } = phones
  return {
    ...{ reviewId: review, kind, meetOn, how, place, council },
    worker: { name: row?.worker_name ?? council.name, number: row?.worker_phone ?? council.number },
    guests: guests.map(
      (one): Guest => ({
        ...{ guestId: one.guest_id, name: one.name, why: one.why, byPerson: one.by_person },
        ...{ addedByName: one.added_by_name, refusedOn: one.refused_on ?? undefined },
      }),
    ),
    invitedOn: row?.invited_on ?? undefined,
    fineOn: row?.fine_on ?? undefined,
  }
}
