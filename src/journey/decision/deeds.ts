import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine, refuse, type Verdict } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { oncePence, type Plan, toSubmit, weeklyPence } from '#journey/plan/index.ts'
import { planOf } from '#journey/plan/reads.ts'
import { tell } from '#messages/notice.ts'
import type { DecisionVerdict, Process, Route } from './decision.ts'
import { authorsOf, bodyNameOf, processOf, submissionOf } from './reads.ts'
import { expectedFor, isWhole, mayAsk, mayDecide, routeFor } from './rules.ts'
import { addDecision, addExpected, addSubmission, humanName } from './store.ts'
import { because, said } from './words.ts'

/** What stands in the way of asking for this plan, in the codes of this stage and of the plan. */
export function whyNotAsk(plan: Plan | undefined, asked: Verdict): Verdict {
  if (plan === undefined || !isFine(asked)) return asked
  return toSubmit(plan).map(({ code }) => ({ code }))
}

/**
 * Asks for a decision on the newest plan version (H1): names the body and the human who decide, and the first day on which
 * an answer is expected, with its reason (H2, H4). The wait is counted from today.
 */
export async function askForDecision(tx: Tx, permit: Permit<'plan', 'submit'>): Promise<Outcome> {
  const [plan, submission, authors, process] = await Promise.all([
    planOf(tx, permit),
    submissionOf(tx, permit),
    authorsOf(tx, permit),
    processOf(tx, permit),
  ])
  const verdict = whyNotAsk(plan, mayAsk(plan?.versionId, submission))
  if (plan === undefined || !isFine(verdict)) return { refused: verdict }
  const asked = { weeklyPence: weeklyPence(plan), oncePence: oncePence(plan) }
  const route = routeFor(asked, process, new Set([...authors, permit.humanId]))
  if (route === undefined) return { refused: refuse('nobody-else-can-decide') }
  return send(tx, permit, { versionId: plan.versionId, weekly: asked.weeklyPence, route, process })
}

async function send(
  tx: Tx,
  permit: Permit<'plan', 'submit'>,
  { versionId, weekly, route, process }: { versionId: string; weekly: bigint; route: Route; process: Process },
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const { today, humanId: by } = permit
  const { body, deciderId: decider } = route
  const id = newId()
  const on = expectedFor(body, process, today)
  const reason = body === 'manager' ? because.manager(process.managerWorkingDays) : because.panel(process.panelName)
  await tx.run(addSubmission, { id, budget: budgetId, version: versionId, by, on: today, body, decider, weekly })
  await sayExpected(tx, permit, { submission: id, on, reason })
  const named = await tx.one(humanName, { human: decider })
  const bodyName = bodyNameOf({ body, panel_name: process.panelName })
  const who = permit.as === 'person' ? permit.knownAs : permit.humanName
  const sentence = said.asked(who, bodyName, named?.name ?? bodyName, on)
  return { lines: [{ budgetId, stage: 'decision', sentence }], id }
}

/** Writes down the day on which an answer is expected, with its reason, and tells the person by the way they chose (H4). */
export async function sayExpected(
  tx: Tx,
  permit: Permit<'plan', 'submit'> | Permit<'waiting', 'move-date'>,
  { submission, on, reason }: { submission: string; on: Day; reason: string },
): Promise<void> {
  const { budgetId } = recordOf(permit)
  const notice = await tell(tx, { budgetId, stage: 'waiting', on: permit.today })
  await tx.run(addExpected, { submission, on, reason, by: permit.humanId, today: permit.today, notice })
}

/**
 * Decides what was asked for: once, with reasons, by a named human of the body who neither asked for it nor wrote in it (H2, H7,
 * H8). `conditions` holds the conditions, or what to change where it goes back.
 */
export async function decide(
  tx: Tx,
  permit: Permit<'decision', 'decide'>,
  input: { verdict: DecisionVerdict; reasons: string; conditions: string },
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const [submission, authors] = await Promise.all([submissionOf(tx, permit), authorsOf(tx, permit)])
  const may = mayDecide(submission, permit, authors)
  const verdict = isFine(may) ? isWhole(input.verdict, input.conditions) : may
  if (submission === undefined || !isFine(verdict)) return { refused: verdict }
  const id = newId()
  await tx.run(addDecision, {
    id,
    submission: submission.submissionId,
    submittedBy: submission.submittedById,
    by: permit.humanId,
    verdict: input.verdict,
    reasons: input.reasons,
    conditions: input.conditions,
    on: permit.today,
  })
  return { lines: [{ budgetId, stage: 'decision', sentence: said.decided(permit.humanName, input.verdict) }], id }
}
