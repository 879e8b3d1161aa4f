import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { assessmentOf } from '../../reads.ts'
import type { Candidate, Inviting } from './inviting.ts'
import { carerByEmail, carersOfCircle, finishedAsCarer, invitedBy } from './store.ts'

const candidate = ({ human_id: humanId, name }: { human_id: string; name: string }): Candidate => ({ humanId, name })

/** Whom the person could invite as a carer, and whom they have invited. */
export async function invitingOf(tx: Tx, permit: Permit): Promise<Inviting> {
  const { personId: person, budgetId: budget } = recordOf(permit)
  const [opened, circle, invited, finished] = await Promise.all([
    assessmentOf(tx, permit),
    tx.run(carersOfCircle, { person, today: permit.today }),
    tx.run(invitedBy, { budget }),
    tx.one(finishedAsCarer, { budget }),
  ])
  return {
    opened,
    candidates: circle.map(candidate),
    invited: invited.map(candidate),
    finishedBy: finished?.done_by,
  }
}

/** The carer who signs in with this e-mail, if there is one. */
export async function carerCalled(tx: Tx, permit: Permit, email: string): Promise<Candidate | undefined> {
  const { personId: person } = recordOf(permit)
  const row = await tx.one(carerByEmail, { email, person, today: permit.today })
  return row && candidate(row)
}
