import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { revealedAnswersOf } from '#journey/needs/reads.ts'
import { risksOf } from '#journey/needs/risks/reads.ts'
import { planVersionOf } from '#journey/plan/reads.ts'
import { keepingOf } from '#journey/plan/sustain/reads.ts'
import { understandingOf } from '#journey/plan/understanding/reads.ts'
import { versionListOf } from '#journey/plan/versions/reads.ts'
import type { Submission } from '../decision.ts'
import { informationOf } from '../information/reads.ts'
import { precedentsOf } from '../precedents/reads.ts'
import { authorsOf, submissionOf } from '../reads.ts'
import { returnPointsOf } from '../returned/reads.ts'
import type { Meanwhile, Pack } from './pack.ts'
import { meanwhileHelp } from './store.ts'

/** What was asked last on the permit's budget, who may not decide it, and the pack about it. Asks in two steps. */
export async function packOf(
  tx: Tx,
  permit: Permit,
): Promise<{ submission: Submission | undefined; authors: ReadonlySet<string>; pack: Pack | undefined }> {
  const [submission, authors, needs, understood, versions, risks, meanwhile, points, information, precedents] =
    await Promise.all([
      submissionOf(tx, permit),
      authorsOf(tx, permit),
      revealedAnswersOf(tx, permit),
      understandingOf(tx, permit),
      versionListOf(tx, permit),
      risksOf(tx, permit),
      meanwhileOf(tx, permit),
      returnPointsOf(tx, permit),
      informationOf(tx, permit),
      precedentsOf(tx, permit),
    ])
  if (submission === undefined) return { submission, authors, pack: undefined }
  const { versionId } = submission
  const sent = versions.find((one) => one.versionId === versionId)
  const earlier = versions.find(({ submittedOn, number }) => submittedOn !== undefined && number < (sent?.number ?? 0))
  const newest = understood?.plan.versionId === versionId ? understood.plan : undefined
  const [plan, before] = await Promise.all([
    newest ?? planVersionOf(tx, permit, versionId),
    earlier && planVersionOf(tx, permit, earlier.versionId),
  ])
  if (plan === undefined) return { submission, authors, pack: undefined }
  const keeping = await Promise.all(plan.spendLines.map(({ spendLineId }) => keepingOf(tx, permit, spendLineId)))
  const around = { risks, meanwhile, points, information, precedents, keeping }
  const pack = { plan, before, answers: needs?.answers ?? [], talks: understood?.talks ?? [], ...around }
  return { submission, authors, pack }
}

async function meanwhileOf(tx: Tx, permit: Permit): Promise<readonly Meanwhile[]> {
  const rows = await tx.run(meanwhileHelp, { budget: recordOf(permit).budgetId, on: permit.today })
  return rows.map((row) => ({
    ...{ what: row.what, whoGives: row.who_gives, weeklyPence: row.weekly_pence },
    ...{ from: row.from_day, to: row.to_day, urgent: row.urgent },
  }))
}
