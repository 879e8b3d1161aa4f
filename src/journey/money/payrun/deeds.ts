import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { laterId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { warningsOf } from './look/reads.ts'
import { runOf } from './reads.ts'
import { mayApprove, mayCheck, mayDraft, mayWithdraw } from './rules.ts'
import { addApproval, addChecked, addRun, addWithdrawal, isPaidBy } from './store.ts'
import { draftPiece, postPiece } from './work/deeds.ts'
import { freeClaims, lockRun } from './work/store.ts'

export { freeItems } from './freeing.ts'

/**
 * Drafts a run of everything due up to a day that no other run holds, with amounts and working frozen. The first people are done here
 * and now, and a small council is done with that; the rest goes on as work (`payRunWork`). Of two drafts at once one gets what both
 * want; where nothing is left the draft is refused and rolled back by `act`, run row and all.
 */
export async function draftRun(
  tx: Tx,
  permit: Permit<'pay-run', 'draft'>,
  { upTo, code }: { upTo: Day; code?: string | undefined },
): Promise<Outcome> {
  const far = mayDraft(1, upTo, permit.today)
  if (!isFine(far)) return { refused: far }
  const run = laterId(permit.at)
  await tx.run(addRun, { id: run, upTo, code: code ?? null, by: permit.humanId, on: permit.today })
  let piece = await draftPiece(tx, run, permit)
  while (piece.items === 0 && !piece.isLast) piece = await draftPiece(tx, run, permit)
  const verdict = mayDraft(piece.items, upTo, permit.today)
  return isFine(verdict) ? { lines: [], id: run } : { refused: verdict }
}

/** Somebody looked at what differs from the run before and at each warning, and wrote what they found. */
export async function checkRun(
  tx: Tx,
  permit: Permit<'pay-run', 'check'>,
  runId: string,
  { words }: { words: string },
): Promise<Outcome> {
  await tx.run(lockRun, { run: runId })
  const [run, warnings] = await Promise.all([runOf(tx, runId), warningsOf(tx, permit, runId)])
  if (run === undefined) return { refused: refuse('changed-meanwhile') }
  const verdict = mayCheck(run, warnings.count, words)
  if (!isFine(verdict)) return { refused: verdict }
  const { humanId: by, today: on } = permit
  await tx.run(addChecked, { run: runId, warnings: warnings.count, words, by, on })
  return { lines: [], id: runId }
}

/**
 * Approves a run, once, whoever presses when, and posts the first people's payments with it; the rest goes on as work in this human's
 * name. What nothing is due for any more, what has changed and what is on hold by now is left out and due again: the others are not
 * held up by it. Each person is told what was paid.
 */
export async function approveRun(tx: Tx, permit: Permit<'pay-run', 'approve'>, runId: string): Promise<Outcome> {
  await tx.run(lockRun, { run: runId })
  const { humanId, today } = permit
  const [run, paid, settings] = await Promise.all([
    runOf(tx, runId),
    tx.one(isPaidBy, { run: runId, human: humanId }),
    settingsIn(tx, today),
  ])
  if (run === undefined) return { refused: refuse('changed-meanwhile') }
  const limitPence = settings.money.runLimits.find((limit) => limit.humanId === humanId)?.pence
  const verdict = mayApprove(run, { humanId, limitPence, isPaid: paid?.paid === true })
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addApproval, { run: runId, draftedBy: run.draftedBy, by: humanId, on: today })
  await postPiece(tx, runId, permit)
  return { lines: [], id: runId }
}

/** A run that nobody approved yet is not to be paid: what it held is due again. */
export async function withdrawRun(
  tx: Tx,
  permit: Permit<'pay-run', 'withdraw'>,
  runId: string,
  { reason }: { reason: string },
): Promise<Outcome> {
  await tx.run(lockRun, { run: runId })
  const run = await runOf(tx, runId)
  if (run === undefined) return { refused: refuse('changed-meanwhile') }
  const verdict = mayWithdraw(run)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addWithdrawal, { run: runId, reason, by: permit.humanId, on: permit.today })
  await tx.run(freeClaims, { run: runId })
  return { lines: [], id: runId }
}
