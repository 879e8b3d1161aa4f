import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { candidatesOf } from '#journey/needs/third/reads.ts'
import type { Talk, ThirdAsked } from '../together.ts'
import { type AskedRow, talksOfBudget, thirdAskedOf } from './store.ts'

/** Every talk about a difference at the reviews of the permit's record, newest first. */
export async function talksOf(tx: Tx, permit: Permit): Promise<readonly (Talk & { reviewId: string })[]> {
  const rows = await tx.run(talksOfBudget, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    reviewId: row.review_id,
    talkId: BigInt(row.review_talk_id),
    outcomeId: row.outcome_id,
    words: row.words,
    endsAs: row.ends_as,
    on: row.talked_on,
    typedByName: row.typed_name,
    third:
      row.third_name === null
        ? undefined
        : {
            name: row.third_name,
            by: row.ask_by ?? undefined,
            said:
              row.third_words === null || row.third_on === null
                ? undefined
                : { words: row.third_words, on: row.third_on },
          },
  }))
}

/**
 * Whom the reader may ask. To ask is to let somebody read the views, so that only the person asks somebody of their own circle;
 * the worker asks staff of the council.
 */
export async function askableBy(tx: Tx, permit: Permit) {
  const isPerson = permit.humanId === recordOf(permit).personId
  return (await candidatesOf(tx, permit)).filter(({ ofCircle }) => isPerson || !ofCircle)
}

const askedFrom = (row: AskedRow): ThirdAsked => ({
  talkId: BigInt(row.review_talk_id),
  budgetId: row.budget_id,
  knownAs: row.known_as,
  goal: row.goal,
  words: row.words,
  workerName: row.worker_name ?? 'the worker',
  askedOn: row.talked_on,
  by: row.ask_by ?? undefined,
  answeredOn: row.said_on ?? undefined,
  views: row.said_on === null ? (row.views ?? []) : [],
})

/** The goals about which this human is asked how they see them, whoever asks: no view in it. */
export async function reviewViewsAskedFrom(
  tx: Tx,
  permit: Permit<'third-view', 'see'>,
): Promise<readonly ThirdAsked[]> {
  const rows = await tx.run(thirdAskedOf, { human: permit.humanId, budget: null, today: permit.today })
  return rows.map((row) => ({ ...askedFrom(row), views: [], words: '' }))
}

/** How many of these wait for this human, for their first page. */
export async function reviewViewsWaitingFor(tx: Tx, permit: Permit): Promise<number> {
  const rows = await tx.run(thirdAskedOf, { human: permit.humanId, budget: null, today: permit.today })
  return rows.filter(({ said_on }) => said_on === null).length
}

/** What this human is asked on the permit's record. Once they have answered, both views are closed to them again. */
export async function thirdAskedHere(tx: Tx, permit: Permit): Promise<readonly ThirdAsked[]> {
  const { budgetId: budget } = recordOf(permit)
  return (await tx.run(thirdAskedOf, { human: permit.humanId, budget, today: permit.today })).map(askedFrom)
}
