import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { addDays, type Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine, type Verdict } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Plan } from '#journey/plan/index.ts'
import { planVersionOf } from '#journey/plan/reads.ts'
import { tell } from '#messages/notice.ts'
import type { DecisionVerdict, Submission } from '../decision.ts'
import { limitOf, withinLimit } from '../process/rules.ts'
import { authorsOf, processOf, submissionOf } from '../reads.ts'
import type { TypedPoint } from '../returned/returned.ts'
import { type Pinnable, pointsFor } from '../returned/rules.ts'
import { addReturnPoint } from '../returned/store.ts'
import { isApproval, mayDecide } from '../rules.ts'
import { addDecision } from '../store.ts'
import { PART_WORDS, said } from '../words.ts'
import type { LineDecision, TypedLine } from './deciding.ts'
import { decideLines, isWhole } from './rules.ts'
import { addLineDecision } from './store.ts'

/** Within so many days it is good to have read a decision: it can be challenged. */
const READ_WITHIN_DAYS = 14

/** What a decider typed. No lines: each follows the whole. `conditions`: the conditions, or what to change in general. */
export type DecideInput = {
  verdict: DecisionVerdict
  reasons: string
  conditions: string
  lines?: readonly TypedLine[]
  points?: readonly TypedPoint[]
}

/**
 * Decides what was asked for: once, line by line, with reasons, by a named human of the body who neither asked for it nor wrote in
 * it, and a yes only within their limit (H1, H2, H7, H8). Cost alone leaves no eligible need unmet (guidance 10.27). Where it goes
 * back, each thing to change is pinned to what it is about. The person is told that there is something to read.
 */
export async function decide(tx: Tx, permit: Permit<'decision', 'decide'>, input: DecideInput): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const [submission, authors, { limits }] = await Promise.all([
    submissionOf(tx, permit),
    authorsOf(tx, permit),
    processOf(tx, permit),
  ])
  const limit = limitOf(limits, permit.humanId)
  const within = isApproval(input.verdict) ? withinLimit(submission?.yearlyPence ?? 0n, limit) : []
  const may = mayDecide(submission, permit, authors)
  const verdict: Verdict = isFine(may) ? [...whole(input), ...within] : may
  if (submission === undefined || !isFine(verdict)) return { refused: verdict }
  const plan = await planVersionOf(tx, permit, submission.versionId)
  const parts = partsOf(input, plan, permit.today)
  if ('refused' in parts) return parts
  const id = await write(tx, permit, { submission, input, limit, ...parts })
  await tell(tx, { budgetId, stage: 'decision', on: permit.today, readBy: addDays(permit.today, READ_WITHIN_DAYS) })
  return { lines: [{ budgetId, stage: 'decision', sentence: said.decided(permit.humanName, input.verdict) }], id }
}

const whole = ({ verdict, conditions, reasons, points = [] }: DecideInput) =>
  isWhole(verdict, { conditions, reasons, pinned: points.filter(({ words }) => words !== '').length })

type Parts = { lines: readonly LineDecision[]; points: readonly TypedPoint[] }

/** What is decided on each line and what is to change, or every reason why not. */
function partsOf(input: DecideInput, plan: Plan | undefined, today: Day): Parts | { refused: Verdict } {
  const { verdict, reasons, conditions, lines = [], points = [] } = input
  const decided = decideLines({ verdict, reasons, lines }, plan?.spendLines ?? [], today)
  const pinned = pointsFor(verdict, { conditions, points }, pinnable(plan))
  if ('refused' in decided || 'refused' in pinned) {
    const both: Verdict = [
      ...('refused' in decided ? decided.refused : []),
      ...('refused' in pinned ? pinned.refused : []),
    ]
    return { refused: both }
  }
  return { lines: decided.lines, points: pinned.points }
}

const pinnable = (plan: Plan | undefined): Pinnable => ({
  lines: (plan?.spendLines ?? []).map(({ spendLineId }) => spendLineId),
  goals: (plan?.outcomes ?? []).map(({ outcomeId }) => outcomeId),
  questions: Object.keys(PART_WORDS),
})

async function write(
  tx: Tx,
  permit: Permit<'decision', 'decide'>,
  {
    submission,
    input,
    limit,
    lines,
    points,
  }: Parts & { submission: Submission; input: DecideInput; limit: bigint | null },
): Promise<string> {
  const id = newId()
  await tx.run(addDecision, {
    ...{ id, submission: submission.submissionId, submittedBy: submission.submittedById, by: permit.humanId },
    ...{ verdict: input.verdict, reasons: input.reasons, conditions: input.conditions, on: permit.today },
    ...{ yearly: submission.yearlyPence, limit },
  })
  for (const { spendLineId: line, otherWayFrom, ...decided } of lines)
    await tx.run(addLineDecision, { decision: id, line, ...decided, otherWayFrom: otherWayFrom ?? null })
  for (const { about, aboutKey: key, words } of points)
    await tx.run(addReturnPoint, { id: newId(), decision: id, about, key, words })
  return id
}
