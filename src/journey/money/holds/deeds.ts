import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { laterId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { type HoldReason, stands, type WhoActs } from './hold.ts'
import { holdingOf } from './holding.ts'
import { mayHold, mayLift } from './rules.ts'
import { addHold, addLifted } from './store.ts'
import { said } from './words.ts'

type Asked = { readonly reason: HoldReason; readonly words: string; readonly whoActs: WhoActs; readonly actBy: Day }

/** Payments of this budget wait from now on, for a reason, until somebody lifts it. The person is told at once. */
export async function placeHold(tx: Tx, permit: Permit<'money', 'hold'>, asked: Asked): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const verdict = mayHold(asked, await holdingOf(tx, permit), permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const { reason, words, whoActs, actBy } = asked
  const by = { by: permit.humanId, on: permit.today }
  await Promise.all([
    tx.run(addHold, { id: laterId(permit.at), budget: budgetId, reason, words, whoActs, actBy, ...by }),
    tell(tx, { budgetId, stage: 'money', on: permit.today, readBy: whoActs === 'person' ? actBy : undefined }),
  ])
  return { lines: [{ budgetId, stage: 'money', sentence: said.held(actBy) }] }
}

/** The payments go on: what was due in the meantime comes with the next run. The person is told. */
export async function liftHold(
  tx: Tx,
  permit: Permit<'money', 'lift-hold'>,
  { words }: { words: string },
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const { holds } = await holdingOf(tx, permit)
  const verdict = mayLift(holds)
  const standing = holds.find(stands)
  if (!isFine(verdict) || standing === undefined)
    return { refused: isFine(verdict) ? refuse('nothing-is-on-hold') : verdict }
  await Promise.all([
    tx.run(addLifted, { id: standing.holdId, words, by: permit.humanId, on: permit.today }),
    tell(tx, { budgetId, stage: 'money', on: permit.today }),
  ])
  return { lines: [{ budgetId, stage: 'money', sentence: said.lifted() }] }
}
