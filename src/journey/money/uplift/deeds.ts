import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import { laterId, newId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tellAll } from '#messages/notice.ts'
import { upliftOf, whatItComesTo } from './reads.ts'
import { mayApproveUplift, mayPropose } from './rules.ts'
import { addApproval, addUplift, layUplift } from './store.ts'
import type { NewUplift } from './uplift.ts'
import { sayRaised } from './words.ts'

/** Writes down that payments should rise. It does nothing until another human approves it. */
export async function proposeUplift(tx: Tx, permit: Permit<'uplift', 'propose'>, uplift: NewUplift): Promise<Outcome> {
  const { lines } = await whatItComesTo(tx, uplift)
  const verdict = mayPropose(uplift, lines, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const { from, basisPoints, code, paOnly, reason } = uplift
  const id = newId()
  await tx.run(addUplift, {
    ...{ id, from, basisPoints, code: code ?? null, paOnly, reason },
    ...{ by: permit.humanId, on: permit.today },
  })
  return { lines: [], id }
}

/**
 * Approves a rise and lays it over every line that it is for, once, whoever presses when. Nobody is asked to agree to more money;
 * each person is told in words what they get now and from when.
 */
export async function approveUplift(tx: Tx, permit: Permit<'uplift', 'approve'>, upliftId: string): Promise<Outcome> {
  const uplift = await upliftOf(tx, upliftId)
  if (uplift === undefined) return { refused: refuse('changed-meanwhile') }
  const comes = await whatItComesTo(tx, uplift)
  const verdict = mayApproveUplift(uplift, comes, permit.humanId)
  if (!isFine(verdict)) return { refused: verdict }
  const { from, basisPoints, code, paOnly, reason, proposedBy } = uplift
  const made = { by: permit.humanId, on: permit.today }
  const added = await tx.one(addApproval, { uplift: upliftId, proposedBy, ...made })
  if (added === undefined) return { refused: refuse('uplift-is-approved-already') }
  await tx.run(layUplift, {
    ...{ uplift: upliftId, id: laterId(permit.at), from, basisPoints, code: code ?? null, paOnly, reason },
    ...made,
  })
  const told = comes.people.filter(({ beforePence, afterPence }) => afterPence > beforePence)
  await tellAll(tx, { budgetIds: told.map(({ budgetId }) => budgetId), stage: 'money', on: permit.today })
  const lines = told.map(({ budgetId, beforePence, afterPence }) => {
    return { budgetId, stage: 'money' as const, sentence: sayRaised(from, permit.today, beforePence, afterPence) }
  })
  return { lines, id: upliftId }
}
