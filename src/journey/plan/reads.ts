import { type Permit, recordOf } from '#access/permit.ts'
import { scopeOf } from '#access/who-may.ts'
import { isFine, type Verdict } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { amountOf } from '#journey/amount/reads.ts'
import type { Need } from '#journey/needs/index.ts'
import { needsOf } from '#journey/needs/reads.ts'
import { contentPrint } from './content-print.ts'
import type { Ends, Plan } from './plan.ts'
import { type ChangeReason, mayChange } from './rules.ts'
import { planAnswers, planOutcomes, planSentences, planSpendLines, planVersion } from './store.ts'

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
  const [read, guess] = await Promise.all([readPlan(tx, permit, null), maySeeAmount ? amountOf(tx, permit) : undefined])
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

async function readPlan(
  tx: Tx,
  permit: Permit,
  version: string | null,
): Promise<{ plan: Plan | undefined; needs: readonly Need[] }> {
  const which = { budget: recordOf(permit).budgetId, version }
  const [needs, found, outcomes, lines, sentences, answers] = await Promise.all([
    needsOf(tx, permit),
    tx.one(planVersion, which),
    tx.run(planOutcomes, which),
    tx.run(planSpendLines, which),
    tx.run(planSentences, which),
    tx.run(planAnswers, which),
  ])
  if (found === undefined) return { plan: undefined, needs }
  const content = {
    outcomes: outcomes.map((row) => ({
      outcomeId: row.outcome_id,
      needId: row.need_id ?? undefined,
      kind: row.kind,
      words: row.words,
      knownBy: row.known_by,
      ends: endsOf(row),
      byName: row.by_name,
    })),
    spendLines: lines.map((row) => ({
      spendLineId: row.spend_line_id,
      outcomeId: row.outcome_id ?? undefined,
      what: row.what,
      provider: row.provider,
      amountPence: row.amount_pence,
      every: row.every,
      startsOn: row.starts_on,
      ends: endsOf(row),
      byName: row.by_name,
    })),
    sentences: sentences.map(({ part, side, words, by_name, said_on }) => ({
      ...{ part, side, words },
      ...{ byName: by_name, on: said_on },
    })),
  }
  const print = contentPrint(content)
  const plan: Plan = {
    versionId: found.version_id,
    number: found.number,
    openedOn: found.opened_on,
    needs,
    ...content,
    answers: answers.map(({ side, answer, words, stamp, by_name, given_on }) => ({
      ...{ side, answer, words, stands: stamp === print },
      ...{ byName: by_name, on: given_on },
    })),
    submitted: found.submission_id !== null,
    decided: found.verdict ?? undefined,
  }
  return { plan, needs }
}

function endsOf(row: { ends_as: Ends['as']; ends_on: Plan['openedOn'] | null; ends_event: string | null }): Ends {
  if (row.ends_as === 'date' && row.ends_on !== null) return { as: 'date', on: row.ends_on }
  if (row.ends_as === 'event' && row.ends_event !== null) return { as: 'event', event: row.ends_event }
  return { as: 'ongoing' }
}
