import { type Permit, recordOf } from '#access/permit.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { StandingDecision } from '#journey/needs/index.ts'
import { decisionOf } from '#journey/needs/reads.ts'
import { type Amount, type AmountRange, type Challenge, type Rates, rangeOf, workingShape } from './amount.ts'
import { amountRangeRow, amountRow, challengesOf, overridesOf } from './store.ts'

type ChallengeRow = (typeof challengesOf)['row'] & object

const challengeOf = (row: ChallengeRow): Challenge => {
  const { answer: as, answer_words: words, answered_by_name: byName, answered_on: on } = row
  const open = as === null || words === null || byName === null || on === null
  return {
    challengeId: row.challenge_id,
    words: row.words,
    byName: row.by_name,
    on: row.said_on,
    answered: open ? undefined : { as, words, byName, on },
  }
}

/** The indicative amount of the permit's budget with its frozen working, what was set instead, and every challenge. Pence a week. */
export async function amountOf(tx: Tx, permit: Permit): Promise<Amount | undefined> {
  const { budgetId: budget } = recordOf(permit)
  const [row, overrides, challenges] = await Promise.all([
    tx.one(amountRow, { budget }),
    tx.run(overridesOf, { budget }),
    tx.run(challengesOf, { budget }),
  ])
  if (row === undefined) return undefined
  const { amount_id: amountId, person_view_pence: person, worker_view_pence: worker } = row
  const [override, ...earlierOverrides] = overrides
    .filter((one) => one.amount_id === amountId)
    .map(({ weekly_pence, reason, by_name, set_on }) => ({
      ...{ weeklyPence: weekly_pence, reason },
      ...{ byName: by_name, on: set_on },
    }))
  return {
    ...rangeOf(person, worker, override?.weeklyPence),
    amountId,
    assessmentId: row.assessment_id,
    personViewPence: person,
    workerViewPence: worker,
    carerViewPence: row.carer_view_pence ?? undefined,
    override,
    earlierOverrides,
    challenges: challenges.map(challengeOf),
    working: workingShape.parse(row.working),
    byName: row.by_name,
    on: row.worked_out_on,
  }
}

/** The range alone, in one statement and without its working: for pages that only name it. */
export async function amountRangeOf(tx: Tx, permit: Permit): Promise<AmountRange | undefined> {
  const row = await tx.one(amountRangeRow, { budget: recordOf(permit).budgetId })
  return row && rangeOf(row.person_view_pence, row.worker_view_pence, row.set_pence)
}

/** What the stage's page shows: the amount, or how far the way to it is. */
export async function amountPageOf(
  tx: Tx,
  permit: Permit,
): Promise<{ amount: Amount | undefined; decision: StandingDecision | undefined }> {
  const [amount, decision] = await Promise.all([amountOf(tx, permit), decisionOf(tx, permit)])
  return { amount, decision }
}

/** The council's rates in force on the permit's day. */
export async function ratesOf(tx: Tx, permit: Permit): Promise<Rates> {
  const { rates } = await settingsIn(tx, permit.today)
  return rates
}
