import { addDays, type Day } from '#core/day.ts'
import { settingsOn } from '#council/index.ts'
import type { Tx } from '#db/transaction.ts'
import type { DueJob } from '#jobs/index.ts'
import { tellAll } from '#messages/notice.ts'
import { addSystemLines } from '#messages/timeline.ts'
import { reviewsDue } from './dates/due.ts'
import { factsFrom } from './dates/reads.ts'
import { addTold, factsAfter } from './dates/store.ts'
import { datesSaid } from './dates/words.ts'
import { addInvited, toInvite } from './inviting/store.ts'
import { invitingSaid } from './inviting/words.ts'
import type { Due } from './review.ts'

/** So many budgets are read at a time: a council of any size needs the memory of one page. */
const PAGE = 2_000
const NOBODY = '00000000-0000-0000-0000-000000000000'

export type DueOf = { budgetId: string; due: readonly Due[]; openReviews: number }

/** What is due for every budget of the council, a page at a time, in the order of their ids. */
export async function* dueOfAll(tx: Tx, times: Parameters<typeof reviewsDue>[1]): AsyncGenerator<readonly DueOf[]> {
  for (let after: string | undefined = NOBODY; after !== undefined; ) {
    const rows: Awaited<ReturnType<typeof tx.run<{ after: string; limit: number }, Row>>> = await tx.run(factsAfter, {
      after,
      limit: PAGE,
    })
    yield rows.map((row) => ({
      budgetId: row.budget_id,
      due: row.approved_on === null ? [] : reviewsDue(factsFrom(row), times),
      openReviews: row.open_reviews,
    }))
    after = rows.length < PAGE ? undefined : rows.at(-1)?.budget_id
  }
}
type Row = Parameters<typeof factsFrom>[0]

/**
 * Tells the person once, the council's number of days before, that a review is due, unless a day for one is set already; and invites for
 * the reviews whose day is near, once for each day, by the way that is safe. It only tells: no date is moved and no money is touched by a
 * job (trust 15). Run again, it finds nothing new.
 */
export const reviewInvitations: DueJob = {
  name: 'review-invitations',
  run: async (tx, council, today) => {
    const { reviews } = settingsOn(council, today)
    let told = 0
    for await (const page of dueOfAll(tx, reviews)) {
      const near = page
        .filter(({ openReviews }) => openReviews === 0)
        .flatMap(({ budgetId, due }) =>
          due
            .filter(({ dueOn }) => addDays(dueOn, -reviews.inviteDays) <= today && dueOn >= today)
            .map(({ kind, dueOn }) => ({ budgetId, kind, dueOn })),
        )
      told += await tellWhatIsDue(tx, near, today)
    }
    return told + (await inviteAll(tx, reviews.inviteDays, today))
  },
}

async function tellWhatIsDue(
  tx: Tx,
  near: readonly { budgetId: string; kind: Due['kind']; dueOn: Day }[],
  on: Day,
): Promise<number> {
  if (near.length === 0) return 0
  const lists = {
    budgets: near.map(({ budgetId }) => budgetId),
    kinds: near.map(({ kind }) => kind),
    days: near.map(({ dueOn }) => dueOn),
  }
  const told = await tx.run(addTold, { ...lists, on })
  await addSystemLines(
    tx,
    told.map((one) => ({
      budgetId: one.budget_id,
      on,
      stage: 'review',
      sentence: datesSaid.due(one.kind, one.due_on),
    })),
  )
  return told.length
}

async function inviteAll(tx: Tx, inviteDays: number, on: Day): Promise<number> {
  let invited = 0
  for (;;) {
    const rows = await tx.run(toInvite, { from: on, to: addDays(on, inviteDays), limit: PAGE })
    if (rows.length === 0) return invited
    const days = rows.map(({ meet_on }) => meet_on)
    const budgetIds = rows.map(({ budget_id }) => budget_id)
    const notices = await tellAll(tx, { budgetIds, stage: 'review', on, readBy: days })
    await tx.run(addInvited, { reviews: rows.map(({ review_id }) => review_id), days, notices, on })
    await addSystemLines(
      tx,
      rows.map(({ budget_id, meet_on }) => ({
        ...{ budgetId: budget_id, on, stage: 'review' as const },
        sentence: invitingSaid.invited(meet_on),
      })),
    )
    invited += rows.length
  }
}
