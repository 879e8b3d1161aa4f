import type { Outcome } from '#access/act.ts'
import { NotAllowed } from '#access/gate.ts'
import type { Permit } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { NewCover } from './cover.ts'
import { allCovers, coverToEnd } from './reads.ts'
import { arrangesForAll, lasts, mayArrange, mayEnd } from './rules.ts'
import { addCover, addCoverEnded, budgetsToTell, lockCovers } from './store.ts'
import { said } from './words.ts'

/**
 * Arranges who covers for a worker from one day to another: a worker their own, a manager anybody's. Each of the worker's people
 * reads it in their timeline. The gate lets whoever covers in on those days, and on no other.
 */
export async function arrangeCover(tx: Tx, permit: Permit<'cover', 'arrange'>, sent: NewCover): Promise<Outcome> {
  const asked = arrangesForAll(permit) ? sent : { ...sent, worker: permit.humanId }
  await tx.run(lockCovers, { council: permit.authorityId })
  const known = await allCovers(tx, permit)
  const verdict = mayArrange(asked, known, permit.today)
  const { worker, coveredBy, from, to } = asked
  if (worker === undefined || coveredBy === undefined || !isFine(verdict)) return { refused: verdict }
  await tx.run(addCover, { id: newId(), worker, coveredBy, from, to, by: permit.humanId, on: permit.today })
  const nameOf = (human: string) => known.workers.find(({ humanId }) => humanId === human)?.name ?? ''
  return told(
    tx,
    { worker, coveredBy, today: permit.today },
    said.arranged(nameOf(worker), nameOf(coveredBy), from, to),
  )
}

/** Ends a cover today: the worker came back early, or does not go away after all. From today on nobody covers. */
export async function endCover(tx: Tx, permit: Permit<'cover', 'arrange'>, coverId: string): Promise<Outcome> {
  await tx.run(lockCovers, { council: permit.authorityId })
  const cover = await coverToEnd(tx, permit, coverId)
  if (cover === undefined) throw new NotAllowed()
  const verdict = mayEnd(cover, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addCoverEnded, { cover: coverId, on: permit.today, by: permit.humanId })
  const { workerName, coveredByName, workerId: worker, coveredById: coveredBy } = cover
  const sentence = lasts(cover, permit.today) ? said.ended(workerName, coveredByName) : said.notNeeded(workerName)
  return told(tx, { worker, coveredBy, today: permit.today }, sentence)
}

/** One sentence for the timeline of each of the worker's people. */
async function told(
  tx: Tx,
  who: { worker: string; coveredBy: string; today: Day },
  sentence: string,
): Promise<Outcome> {
  const budgets = await tx.run(budgetsToTell, who)
  return { lines: budgets.map(({ budget_id: budgetId }) => ({ budgetId, stage: 'offer', sentence })) }
}
