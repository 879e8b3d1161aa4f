import { type Permit, recordOf } from '#access/permit.ts'
import { minDay } from '#core/day.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { planVersionOf } from '#journey/plan/reads.ts'
import { toChallenge } from '../challenge/reads.ts'
import { decidedLinesOf } from '../deciding/reads.ts'
import { submissionOf } from '../reads.ts'
import { returnPointsOf } from '../returned/reads.ts'
import type { Letter, LetterLine } from './letter.ts'
import { letterPeople } from './store.ts'

/** The letter about the decision that stands on what was sent last; undefined while nothing is decided. Asks in two steps. */
export async function letterOf(tx: Tx, permit: Permit): Promise<Letter | undefined> {
  const { personId: person } = recordOf(permit)
  const { today } = permit
  const [submission, decidedLines, people, to, { phones }, points] = await Promise.all([
    submissionOf(tx, permit),
    decidedLinesOf(tx, permit),
    tx.one(letterPeople, { person, today }),
    toChallenge(tx, permit),
    settingsIn(tx, today),
    returnPointsOf(tx, permit),
  ])
  const decided = submission?.decision
  if (submission === undefined || decided === undefined) return undefined
  const plan = await planVersionOf(tx, permit, submission.versionId)
  const lines = (plan?.spendLines ?? []).flatMap((line): LetterLine[] => {
    const decision = decidedLines.find(({ spendLineId }) => spendLineId === line.spendLineId)
    return decision === undefined ? [] : [{ line, decided: decision }]
  })
  const starts = lines.flatMap((one) => (one.decided.verdict === 'agreed' ? [one.line.startsOn] : []))
  const { council } = phones
  return {
    ...{ decided, lines, body: submission.body, bodyName: submission.bodyName },
    points: points.filter(({ decisionId }) => decisionId === decided.decisionId),
    isSecond: (to.decided?.turn ?? 1) > 1,
    startsOn: starts.length === 0 ? undefined : starts.reduce(minDay),
    financeName: people?.finance_name ?? undefined,
    worker: { name: people?.worker_name ?? council.name, number: people?.worker_phone ?? council.number },
    council,
    challenge: to.challenges.find(({ decisionId }) => decisionId === decided.decisionId),
    looksAgainName: to.next?.name,
  }
}
