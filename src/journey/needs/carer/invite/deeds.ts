import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { carerCalled, invitingOf } from './reads.ts'
import { mayInvite, mayTakeBack } from './rules.ts'
import { addInvitation, takeBackInvitationOf } from './store.ts'

type InvitePermit = Permit<'needs', 'invite-carer'>

/** The person lets a carer answer as well (B4). No line in the timeline: others may read it. */
export async function inviteCarer(
  tx: Tx,
  permit: InvitePermit,
  { alone, carer, email }: { alone: boolean; carer: string | undefined; email: string },
): Promise<Outcome> {
  const inviting = await invitingOf(tx, permit)
  const listed = inviting.candidates.find(({ humanId }) => humanId === carer)
  const chosen = listed ?? (email === '' ? undefined : await carerCalled(tx, permit, email))
  const verdict = mayInvite(inviting, { alone, chosen, email })
  if (!isFine(verdict) || chosen === undefined) return { refused: verdict }
  const { personId: person } = recordOf(permit)
  await tx.run(addInvitation, { id: newId(), person, carer: chosen.humanId, at: permit.now })
  return { lines: [] }
}

/** Takes the invitation back, at once and quietly: the carer's pages are closed from their next request. */
export async function takeBackInvitation(
  tx: Tx,
  permit: InvitePermit,
  { carer }: { carer: string | undefined },
): Promise<Outcome> {
  const verdict = mayTakeBack(await invitingOf(tx, permit), carer)
  if (!isFine(verdict) || carer === undefined) return { refused: verdict }
  await tx.run(takeBackInvitationOf, { person: recordOf(permit).personId, carer, at: permit.now })
  return { lines: [] }
}
