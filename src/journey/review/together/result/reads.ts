import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { twoVersionsOf } from '#journey/plan/versions/reads.ts'
import { reviewOf } from '../../reads.ts'
import { talksOf } from '../differing/reads.ts'
import { withoutOf } from '../without/reads.ts'
import type { Result } from './result.ts'
import { copyDue } from './rules.ts'
import { aroundResults, copiesMissing, stepsSaidOf, workerOfPerson } from './store.ts'

/** What came of the newest review held on the permit's record; undefined while none was. */
export async function resultOf(tx: Tx, permit: Permit): Promise<Result | undefined> {
  const { budgetId: budget, personId: person } = recordOf(permit)
  const [state, without, talks, said, arounds, worker, settings] = await Promise.all([
    reviewOf(tx, permit),
    withoutOf(tx, permit),
    talksOf(tx, permit),
    tx.run(stepsSaidOf, { budget }),
    tx.run(aroundResults, { budget }),
    tx.one(workerOfPerson, { person }),
    settingsIn(tx, permit.today),
  ])
  const held = state.last
  if (held === undefined) return undefined
  const { council } = settings.phones
  return {
    ...aroundFrom(arounds.find((one) => one.review_id === held.reviewId)),
    held,
    workerName: state.workerName,
    without: without.filter(({ reviewId }) => reviewId === held.reviewId),
    talks: talks.filter(({ reviewId }) => reviewId === held.reviewId),
    stepsSaid: said.filter(({ review_id }) => review_id === held.reviewId).map(stepSaidFrom),
    copyBy: copyDue(held.heldOn, settings.reviews.copyDays),
    worker: { name: worker?.name ?? council.name, number: worker?.phone ?? council.number },
    council,
  }
}

type AroundRow = Awaited<ReturnType<typeof aroundsOf>>[number]
const aroundsOf = (tx: Tx, budget: string) => tx.run(aroundResults, { budget })
type SaidRow = Awaited<ReturnType<typeof saidsOf>>[number]
const saidsOf = (tx: Tx, budget: string) => tx.run(stepsSaidOf, { budget })

const stepSaidFrom = (row: SaidRow): Result['stepsSaid'][number] => ({
  outcomeId: row.outcome_id,
  answer: row.answer,
  words: row.words,
  on: row.said_on,
  typedFor:
    row.said_by === row.typed_by
      ? undefined
      : { byName: row.typed_name, how: row.how, on: row.typed_on ?? row.said_on },
})

function aroundFrom(row: AroundRow | undefined): Pick<Result, 'copies' | 'achieved' | 'became'> {
  return {
    copies: (row?.copies ?? []).map(({ channel, on, by }) => ({ channel, on, byName: by })),
    achieved:
      row == null || row.achieved === null || row.person_agrees === null || row.chosen_on === null
        ? undefined
        : {
            achieved: row.achieved,
            personAgrees: row.person_agrees,
            byName: row.chosen_name ?? '',
            on: row.chosen_on,
          },
    became:
      row == null || row.version_id === null || row.opened_on === null
        ? undefined
        : { versionId: row.version_id, on: row.opened_on, byName: row.opened_name ?? '' },
  }
}

/** The result, and where a new version was begun from it both versions, so that the page can say how they differ. */
export async function nextPlanOf(tx: Tx, permit: Permit) {
  const result = await resultOf(tx, permit)
  const became = result?.became
  const versions =
    result === undefined || became === undefined
      ? undefined
      : await twoVersionsOf(tx, permit, result.held.versionId, became.versionId)
  return { result, versions }
}

/** A result that a person beside whom the worker stands was not given yet; `by`: the council's day for it. */
export type CopyMissing = { budgetId: string; knownAs: string; since: Day; by: Day }

/** For the worker's desk: whose review was held and who was not given yet what came of it. */
export async function copiesMissingFor(tx: Tx, permit: Permit): Promise<readonly CopyMissing[]> {
  const { humanId: worker, today } = permit
  const [rows, settings] = await Promise.all([tx.run(copiesMissing, { worker, today }), settingsIn(tx, today)])
  return rows.map(({ budget_id, known_as, held_on }) => ({
    budgetId: budget_id,
    knownAs: known_as,
    since: held_on,
    by: copyDue(held_on, settings.reviews.copyDays),
  }))
}
