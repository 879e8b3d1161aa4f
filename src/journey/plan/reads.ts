import { type Permit, recordOf } from '#access/permit.ts'
import { scopeOf } from '#access/who-may.ts'
import { isFine, type Verdict } from '#core/verdict.ts'
import { settingsShape } from '#council/index.ts'
import type { Tx } from '#db/transaction.ts'
import { amountRangeOf } from '#journey/amount/reads.ts'
import type { Need } from '#journey/needs/index.ts'
import { needsEverOf } from '#journey/needs/reads.ts'
import { contentPrint } from './content-print.ts'
import { lineFrom, outcomeFrom } from './content-rows.ts'
import { needsBehind, needsShared } from './needs-met.ts'
import type { Plan } from './plan.ts'
import { answerFrom, askedFrom, sentenceFrom } from './rows.ts'
import { type ChangeReason, isSmall, mayChange } from './rules.ts'
import { planAnswers, planOutcomes, planSentences, planSpendLines, planVersion } from './store.ts'

export { type InForce, planInForceOf } from './in-force/reads.ts'
export { keepingOf, linesToKeepOf } from './sustain/reads.ts'

/** The newest version of the plan of the permit's budget; undefined while none was opened. Asks everything at once. */
export async function planOf(tx: Tx, permit: Permit): Promise<Plan | undefined> {
  return (await readPlan(tx, permit, null)).plan
}

/** One version of the plan, where it belongs to the permit's budget. Asks everything at once. */
export async function planVersionOf(tx: Tx, permit: Permit, versionId: string): Promise<Plan | undefined> {
  return (await readPlan(tx, permit, versionId)).plan
}

/** A first guess of the money a week, in pence, as a range. */
export type Guess = { lowPence: bigint; highPence: bigint }

/** What the plan's own page shows. `guess` is there where it was worked out and the reader may see it. */
export type Shown = { plan: Plan | undefined; needs: readonly Need[]; guess: Guess | undefined }

/** The newest plan with what stands around it. Asks everything at once. */
export async function planShown(tx: Tx, permit: Permit): Promise<Shown> {
  const maySeeAmount = scopeOf(permit.as, 'amount', 'see') !== undefined
  const [read, guess] = await Promise.all([
    readPlan(tx, permit, null),
    maySeeAmount ? amountRangeOf(tx, permit) : undefined,
  ])
  return { ...read, guess }
}

/** The newest plan where it may change now, or the reason why it may not. */
export async function planToChange(
  tx: Tx,
  permit: Permit,
): Promise<{ plan: Plan } | { refused: Verdict<ChangeReason> }> {
  const plan = await planOf(tx, permit)
  const verdict = mayChange(plan)
  return plan === undefined || !isFine(verdict) ? { refused: verdict } : { plan }
}

/** They read the plan and not what was said about needs: of the needs, those that a goal names. */
const SHARED_WITH: readonly Permit['as'][] = ['carer', 'planner', 'advocate']

async function readPlan(
  tx: Tx,
  permit: Permit,
  version: string | null,
): Promise<{ plan: Plan | undefined; needs: readonly Need[] }> {
  const which = { budget: recordOf(permit).budgetId, version }
  const [ever, found, outcomes, lines, sentences, answers] = await Promise.all([
    needsEverOf(tx, permit),
    tx.one(planVersion, { ...which, today: permit.today }),
    tx.run(planOutcomes, which),
    tx.run(planSpendLines, which),
    tx.run(planSentences, which),
    tx.run(planAnswers, which),
  ])
  const needs = ever.find(({ stands }) => stands)?.needs ?? []
  if (found === undefined) return { plan: undefined, needs }
  const content = {
    outcomes: outcomes.map(outcomeFrom),
    spendLines: lines.map(lineFrom),
    sentences: sentences.map(sentenceFrom),
    otherwise: found.otherwise.map(({ key, words, by, on }) => ({ needKey: key, words, byName: by, on })),
  }
  const print = contentPrint(content)
  const submitted = found.submission_id !== null || found.starts_on !== null
  const behind = needsBehind(ever, content.outcomes, found.is_newest && !submitted)
  const isShared = SHARED_WITH.includes(permit.as)
  const plan: Plan = {
    versionId: found.version_id,
    number: found.number,
    openedOn: found.opened_on,
    wordedOn: found.worded_on ?? undefined,
    small: isSmall(content, settingsShape.shape.smallPlan.parse(found.small_plan ?? undefined)),
    ...content,
    ...(isShared ? { needs: needsShared({ ...content, needs: behind }), otherwise: [] } : { needs: behind }),
    answers: answers.map((row) => answerFrom(row, print)),
    asked: found.asked.map((row) => askedFrom(row, print)),
    submitted,
    decided: found.verdict ?? undefined,
    startedOn: found.starts_on ?? undefined,
    running: found.running,
    nextReviewOn: found.next_review_on ?? undefined,
  }
  return { plan, needs }
}
