import { type Permit, recordOf } from '#access/permit.ts'
import { HEARD_HOW } from '#core/heard.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { StandingDecision } from '#journey/needs/index.ts'
import { decisionOf } from '#journey/needs/reads.ts'
import { type Amount, type AmountRange, type Challenge, type Rates, rangeOf, workingShape } from './amount.ts'
import { amountRangeRow, amountRows, challengesOf, overridesOf } from './store.ts'

type ChallengeRow = (typeof challengesOf)['row'] & object

const challengeOf = (row: ChallengeRow): Challenge => {
  const { answer: as, answer_words: words, answered_by_name: byName, answered_on: on } = row
  const how = HEARD_HOW.find((one) => one === row.how)
  const open = as === null || words === null || byName === null || on === null
  return {
    challengeId: row.challenge_id,
    words: row.words,
    byName: row.by_name,
    on: row.said_on,
    typed: how === undefined ? undefined : { byName: row.typed_by_name, how, on: row.typed_on ?? row.said_on },
    answered: open ? undefined : { as, words, byName, on },
  }
}

type AmountRow = (typeof amountRows)['row'] & object
type OverrideRow = (typeof overridesOf)['row'] & object

function amountIn(row: AmountRow, overrides: readonly OverrideRow[], challenges: readonly ChallengeRow[]): Amount {
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
    challenges: challenges.filter((one) => one.amount_id === amountId).map(challengeOf),
    working: workingShape.parse(row.working),
    byName: row.by_name,
    on: row.worked_out_on,
  }
}

/**
 * Every indicative amount of the permit's budget, that of the newest decision first, each with its frozen working, what was set
 * instead, and what was said against it. Pence a week. The first stands; none was changed.
 */
export async function amountsOf(tx: Tx, permit: Permit): Promise<readonly Amount[]> {
  const { budgetId: budget } = recordOf(permit)
  const [rows, overrides, challenges] = await Promise.all([
    tx.run(amountRows, { budget }),
    tx.run(overridesOf, { budget }),
    tx.run(challengesOf, { budget }),
  ])
  return rows.map((row) => amountIn(row, overrides, challenges))
}

/** The indicative amount that stands: that of the newest decision. */
export async function amountOf(tx: Tx, permit: Permit): Promise<Amount | undefined> {
  return (await amountsOf(tx, permit))[0]
}

/** The range alone, in one statement and without its working: for pages that only name it. */
export async function amountRangeOf(tx: Tx, permit: Permit): Promise<AmountRange | undefined> {
  const row = await tx.one(amountRangeRow, { budget: recordOf(permit).budgetId })
  return row && rangeOf(row.person_view_pence, row.worker_view_pence, row.set_pence)
}

/** What the stage's page shows: the amount that stands and those before it, newest first, or how far the way to one is. */
export type AmountShown = {
  amount: Amount | undefined
  earlier: readonly Amount[]
  decision: StandingDecision | undefined
}

export async function amountPageOf(tx: Tx, permit: Permit): Promise<AmountShown> {
  const [[amount, ...earlier], decision] = await Promise.all([amountsOf(tx, permit), decisionOf(tx, permit)])
  return { amount, earlier, decision }
}

/** The council's rates in force on the permit's day. */
export async function ratesOf(tx: Tx, permit: Permit): Promise<Rates> {
  const { rates } = await settingsIn(tx, permit.today)
  return rates
}
