import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Pence } from '#core/money.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { amountOf } from '../reads.ts'
import { addOverride } from '../store.ts'
import { maySet } from './rules.ts'
import { said } from './words.ts'

/** Another first figure, pence a week, with the reason that the person reads. What the rules gave stays visible beside it (C3). */
export type SetAmount = { weeklyPence: Pence; reason: string }

/** Sets another figure beside the one that was worked out. The newest stands; the working and earlier figures stay. The person is told. */
export async function setAmount(tx: Tx, permit: Permit<'amount', 'override'>, input: SetAmount): Promise<Outcome> {
  const amount = await amountOf(tx, permit)
  const verdict = maySet(amount)
  if (!isFine(verdict) || amount === undefined) return { refused: verdict }
  await tx.run(addOverride, {
    amount: amount.amountId,
    weekly: input.weeklyPence,
    reason: input.reason,
    by: permit.humanId,
    on: permit.today,
  })
  const { budgetId } = recordOf(permit)
  await tell(tx, { budgetId, stage: 'amount', on: permit.today })
  return { lines: [{ budgetId, stage: 'amount', sentence: said.set(permit.humanName) }] }
}
