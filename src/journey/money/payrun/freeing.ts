import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import type { LeftOutBecause } from './payrun.ts'
import { leaveOut } from './work/store.ts'

/**
 * Lets go of what items of runs have claimed, with the reason why: their periods are due again. What was paid must have been put right
 * in the ledger before, in the same transaction: the database refuses it else. In the name of the human who acts.
 */
export async function freeItems(
  tx: Tx,
  { humanId, today }: { readonly humanId: string; readonly today: Day },
  itemIds: readonly string[],
  reason: LeftOutBecause,
): Promise<void> {
  const items = JSON.stringify(itemIds.map((item_id) => ({ item_id, reason })))
  const freed = await tx.run(leaveOut, { items, by: humanId, on: today })
  assert(freed.length === itemIds.length, 'an item that has no claim any more is not freed again')
}
