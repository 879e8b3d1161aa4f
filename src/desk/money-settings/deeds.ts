import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import { addMoney } from '#council/deeds.ts'
import type { Tx } from '#db/transaction.ts'
import { moneySettingsOf } from './reads.ts'
import { mayChange, type TypedMoney } from './rules.ts'

/** Other settings about money from a day on, as a version of their own. Files that were made stay as they were written. */
export async function changeMoney(
  tx: Tx,
  permit: Permit<'money-settings', 'change'>,
  { from, money: typed }: TypedMoney,
): Promise<Outcome> {
  const { approvers, codesInUse } = await moneySettingsOf(tx, permit)
  // Who holds no such role today has no limit to keep.
  const runLimits = typed.runLimits.filter((one) => approvers.some(({ humanId }) => humanId === one.humanId))
  const money = { ...typed, runLimits }
  const verdict = mayChange({ from, money }, permit.today, approvers, codesInUse)
  if (!isFine(verdict)) return { refused: verdict }
  await addMoney(tx, { from, money }, permit)
  return { lines: [] }
}
