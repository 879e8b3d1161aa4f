import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Plan } from '../plan.ts'
import { planOf } from '../reads.ts'
import { type Talk, type ToTalk, toTalkAbout } from './rules.ts'
import { plansToTalkAbout, talksOf } from './store.ts'

/** The newest plan with the talks about how each understands it; undefined while there is no plan. Asks everything at once. */
export async function understandingOf(
  tx: Tx,
  permit: Permit,
): Promise<{ plan: Plan; talks: readonly Talk[] } | undefined> {
  const [plan, rows] = await Promise.all([planOf(tx, permit), tx.run(talksOf, { budget: recordOf(permit).budgetId })])
  const talks = rows.map(({ same, words, by_name, talked_on }) => ({ same, words, byName: by_name, on: talked_on }))
  return plan && { plan, talks }
}

/** What there is to talk about with each of a worker's people, those they cover among them: the permit's own unless another is named. */
export async function plansToTalkOver(tx: Tx, permit: Permit, worker = permit.humanId): Promise<readonly ToTalk[]> {
  const rows = await tx.run(plansToTalkAbout, { worker, today: permit.today })
  return rows.flatMap((row) =>
    toTalkAbout({
      ...{ budgetId: row.budget_id, knownAs: row.known_as, openedOn: row.opened_on, isAgreed: row.is_agreed },
      isNotWhatTheySaid: row.not_said || row.answer_objected,
      isGap: row.nothing_own || row.a_side_missing || row.not_the_same,
      changeObjectedOn: row.change_objected_on ?? undefined,
    }),
  )
}
