import type { LevelNow, ReceiptToCome } from '../checking.ts'

const before = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

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
    .sort((a, b) => before(a.boughtOn, b.boughtOn) || before(a.purchaseId, b.purchaseId))
  return oldest
}
