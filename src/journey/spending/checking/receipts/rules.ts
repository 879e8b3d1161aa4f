import { compare } from '#core/day.ts'
import type { LevelNow, ReceiptToCome } from '../checking.ts'
import { before } from '../pick.ts'

/**
 * The oldest of what stands in statements alone, where a receipt is asked for above an amount: only what cost more, and was bought since
 * the level holds.
 */
export function receiptToComeOf(
  { receiptsOverPence, from }: Pick<LevelNow, 'receiptsOverPence' | 'from'>,
  without: readonly ReceiptToCome[],
): ReceiptToCome | undefined {
  if (receiptsOverPence === undefined) return undefined
  const [oldest] = without
    .filter(({ amountPence, boughtOn }) => amountPence > receiptsOverPence && boughtOn >= from)
    .sort((a, b) => compare(a.boughtOn, b.boughtOn) || before(a.purchaseId, b.purchaseId))
  return oldest
}
