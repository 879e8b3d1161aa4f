import { z } from 'zod'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { spendingOf } from '#journey/spending/reads.ts'
import { reviewOf } from '../reads.ts'
import { PROGRESS, type Review, type ReviewState, type Side } from '../review.ts'
import { needFrom, preparationFrom } from './from.ts'
import { type NewNeed, type Preparation, type Preparing, type Sheet, WISHES } from './preparing.ts'
import { beforeOf, sheetOf } from './sheet.ts'
import { draftOf, newNeedOf, newNeedsBeside, planWordsOf, preparationsOf } from './store.ts'

/** The stage, and what stands beside the questions of one side. */
export type PreparingPage = { state: ReviewState; preparing: Preparing }

/** What a draft holds. What is not there was left, or was not asked when it was kept. */
const text = z.string().default('')
const draftShape = z.object({
  views: z.array(z.object({ outcomeId: z.string(), progress: z.enum(PROGRESS).optional(), words: text })).default([]),
  remembered: z.array(z.object({ key: z.string(), same: z.boolean(), nowWords: text })).default([]),
  ...{ possible: text, around: text, feelPlan: text, feelHelp: text, newNeeds: text },
  ...{ wish: z.enum(WISHES).optional(), wishWords: text, withWhom: text },
})

const partOf = (side: Side) => (side === 'person' ? 'want' : 'worker-adds')

async function pageOf(
  tx: Tx,
  permit: Permit,
  side: Side,
  draftIn: (current: Review | undefined) => Promise<{ sheet: Sheet; keptOn: Day } | undefined>,
): Promise<PreparingPage> {
  const { budgetId: budget } = recordOf(permit)
  const [state, plans, spending] = await Promise.all([
    reviewOf(tx, permit),
    tx.run(planWordsOf, { budget, side, part: partOf(side) }),
    spendingOf(tx, permit),
  ])
  const { current } = state
  const draft = await draftIn(current)
  return {
    state,
    preparing: {
      side,
      sheet: draft?.sheet ?? (current && sheetOf(current, side)),
      keptOn: draft?.keptOn,
      before: beforeOf(state, side, plans),
      spent: new Map(spending.byOutcome.map(({ outcomeId, spentPence }) => [outcomeId, spentPence])),
    },
  }
}

/** The reader's own sheet: what they kept, else what they said. Nothing of the other side is asked for. */
export const preparingOf =
  (side: Side) =>
  (tx: Tx, permit: Permit): Promise<PreparingPage> =>
    pageOf(tx, permit, side, async (current) => {
      const rows = await tx.run(draftOf, { budget: recordOf(permit).budgetId, side })
      const row = rows.find(({ review_id }) => review_id === current?.reviewId)
      return row && { sheet: draftShape.parse(row.sheet) as Sheet, keptOn: row.kept_on }
    })

/** The person's sheet for the worker who types it: what both may see of it. The person's own draft is not asked for. */
export const preparingForPerson = (tx: Tx, permit: Permit): Promise<PreparingPage> =>
  pageOf(tx, permit, 'person', async () => undefined)

/** What somebody typed for the person in the review that is open, whether it counts or not; undefined where nobody did last. */
export async function typedForPersonOf(
  tx: Tx,
  permit: Permit,
): Promise<{ state: ReviewState; typed: Preparation | undefined }> {
  const [state, rows] = await Promise.all([
    reviewOf(tx, permit),
    tx.run(preparationsOf, { budget: recordOf(permit).budgetId }),
  ])
  const row = rows.find(({ side, review_id }) => side === 'person' && review_id === state.current?.reviewId)
  const found = row && preparationFrom(row)
  return { state, typed: found?.typedFor === undefined ? undefined : found }
}

/** The new need that the person named and that both sides may read by now. */
export async function newNeedIn(tx: Tx, permit: Permit): Promise<NewNeed | undefined> {
  const row = await tx.one(newNeedOf, { budget: recordOf(permit).budgetId })
  return row && needFrom(row)
}

/** For the caseload: new needs of which the worker has not written what follows. */
export async function newNeedsWaiting(
  tx: Tx,
  permit: Permit<'desk', 'caseload'>,
): Promise<readonly { budgetId: string; knownAs: string; since: Day }[]> {
  const rows = await tx.run(newNeedsBeside, { worker: permit.humanId, today: permit.today })
  return rows.map(({ budget_id, known_as, since }) => ({ budgetId: budget_id, knownAs: known_as, since }))
}
