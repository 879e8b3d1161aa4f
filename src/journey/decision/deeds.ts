import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine, refuse, type Verdict } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { risksOf } from '#journey/needs/risks/reads.ts'
import { type InForce, planInForceOf } from '#journey/plan/in-force/reads.ts'
import { oncePence, type Plan, toSubmit, weeklyPence } from '#journey/plan/index.ts'
import { planOf } from '#journey/plan/reads.ts'
import { tell } from '#messages/notice.ts'
import type { Process, Route } from './decision.ts'
import { expectedFor } from './process/panel-days.ts'
import type { Asked } from './process/process.ts'
import { agendasOf, decidersOf } from './process/reads.ts'
import { changeOf, routeFor, yearlyOf } from './process/rules.ts'
import { lockPanelDays } from './process/store.ts'
import { because } from './process/words.ts'
import { authorsOf, bodyNameOf, processOf, submissionOf } from './reads.ts'
import { mayAsk } from './rules.ts'
import { addExpected, addSubmission } from './store.ts'
import { said } from './words.ts'

/** What stands in the way of asking for this plan, in the codes of this stage and of the plan. */
export function whyNotAsk(plan: Plan | undefined, asked: Verdict): Verdict {
  if (plan === undefined || !isFine(asked)) return asked
  return toSubmit(plan).map(({ code }) => ({ code }))
}

/**
 * Asks for a decision on the newest plan version (H1): by what it comes to, what it changes and whether something could go wrong,
 * names the body and the human who decide, and the first day on which an answer is expected, with its reason (H2, H4). The wait
 * is counted from today.
 */
export async function askForDecision(tx: Tx, permit: Permit<'plan', 'submit'>): Promise<Outcome> {
  const { today } = permit
  const [plan, submission, authors, process, inForce, risks, deciders] = await Promise.all([
    planOf(tx, permit),
    submissionOf(tx, permit),
    authorsOf(tx, permit),
    processOf(tx, permit),
    planInForceOf(tx, permit),
    risksOf(tx, permit),
    decidersOf(tx, today),
  ])
  const verdict = whyNotAsk(plan, mayAsk(plan?.versionId, submission))
  if (plan === undefined || !isFine(verdict)) return { refused: verdict }
  const yearlyPence = yearOf(plan)
  const change = changeOf(yearlyPence, inForce && yearOf(inForce))
  const asked = { yearlyPence, change, risk: risks.length > 0 }
  const route = routeFor(asked, process, deciders, new Set([...authors, permit.humanId]))
  if (route === undefined) return { refused: refuse('nobody-else-can-decide') }
  return send(tx, permit, { plan, asked, route, process })
}

const yearOf = (plan: Pick<Plan, 'spendLines'> | InForce): bigint =>
  yearlyOf({ weeklyPence: weeklyPence(plan), oncePence: oncePence(plan) })

async function send(
  tx: Tx,
  permit: Permit<'plan', 'submit'>,
  { plan, asked, route, process }: { plan: Plan; asked: Asked; route: Route; process: Process },
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const { today, humanId: by } = permit
  const { body, deciderId: decider } = route
  const id = newId()
  if (body === 'panel') await takeTurn(tx, permit)
  const { on, place } = expectedFor(body, process, await agendasOf(tx, today), today)
  const reason =
    place === undefined ? because.manager(process.managerWorkingDays) : because.panel(process.panelName, place)
  await tx.run(addSubmission, {
    ...{ id, budget: budgetId, version: plan.versionId, by, on: today, body, decider },
    ...{ weekly: weeklyPence(plan), yearly: asked.yearlyPence, change: asked.change, risk: asked.risk },
    panelOn: place?.on ?? null,
  })
  await sayExpected(tx, permit, { submission: id, on, reason })
  const bodyName = bodyNameOf({ body, panel_name: process.panelName })
  const who = permit.as === 'person' ? permit.knownAs : permit.humanName
  return { lines: [{ budgetId, stage: 'decision', sentence: said.asked(who, bodyName, route.deciderName, on) }], id }
}

/** Two who give a plan a place on a panel's list take turns: how full each list is stays as it is read after this. */
export const takeTurn = (tx: Tx, { authorityId: council }: Permit): Promise<unknown> =>
  tx.run(lockPanelDays, { council })

/**
 * Writes down the day on which an answer is expected, with its reason, and tells the person by the way they chose (H4). `readBy`:
 * where they should know before a day, since another one moved.
 */
export async function sayExpected(
  tx: Tx,
  permit: Permit<'plan', 'submit'> | Permit<'waiting', 'move-date'>,
  { submission, on, reason, readBy }: { submission: string; on: Day; reason: string; readBy?: Day | undefined },
): Promise<void> {
  const { budgetId } = recordOf(permit)
  const notice = await tell(tx, { budgetId, stage: 'waiting', on: permit.today, readBy })
  await tx.run(addExpected, { submission, on, reason, by: permit.humanId, today: permit.today, notice })
}
