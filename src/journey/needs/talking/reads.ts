import type { Permit } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { besideOf } from '../beside/reads.ts'
import { revealOf, sideOf } from '../reads.ts'
import { candidatesOf } from '../third/reads.ts'
import { askable } from './rules.ts'
import { openDifferences } from './store.ts'

/** Both answers, what stands beside them, and whom this side could ask. */
export async function talkPageOf(tx: Tx, permit: Permit) {
  const [{ opened, views }, beside, candidates] = await Promise.all([
    revealOf(tx, permit),
    besideOf(tx, permit),
    candidatesOf(tx, permit),
  ])
  return { opened, views, beside, candidates: askable(candidates, sideOf(permit)) }
}

/** What the page of a talk shows. */
export type TalkPageShape = Awaited<ReturnType<typeof talkPageOf>>

/** How many differences of one person stand: not talked about yet, and left as they are by a talk; the oldest since a day. */
export type OpenDifferences = { budgetId: string; knownAs: string; notTalked: number; still: number; since: Day }

/** For a worker and their supervision: how many differences stand with each of their people. Numbers alone; no answer is in them. */
export async function openDifferencesOf(
  tx: Tx,
  permit: Permit,
  worker = permit.humanId,
): Promise<readonly OpenDifferences[]> {
  const rows = await tx.run(openDifferences, { worker, today: permit.today })
  return rows.map(({ budget_id: budgetId, known_as: knownAs, not_talked: notTalked, still, since }) => ({
    ...{ budgetId, knownAs, notTalked, still, since },
  }))
}
