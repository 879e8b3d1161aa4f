import type { Day } from '#core/day.ts'
import type { LineManagedAs } from '../../agreement/agreement.ts'
import type { Frozen } from '../due/standing.ts'
import { said } from '../words.ts'

/** What the person's timeline says of one item that was posted. */
export function sentenceOf(item: Frozen, managedAs: LineManagedAs, arrivesOn: Day): string {
  const { kind, amountPence, periodFrom: from, periodTo: to } = item
  const pence = amountPence < 0n ? -amountPence : amountPence
  if (kind === 'contribution')
    return amountPence < 0n ? said.kept(pence, from, to) : said.keptGivenBack(pence, from, to)
  if (kind === 'pot') return said.paidFromPot(pence, arrivesOn, item.what ?? '')
  if (kind === 'refund') return said.refunded(pence, arrivesOn)
  if (amountPence < 0n) return said.less(pence, from, to)
  if (kind === 'adjustment') return said.more(pence, from, to)
  if (managedAs === 'council-managed') return said.paidByUs(pence, from, to)
  return managedAs === 'third-party'
    ? said.paidToOthers(pence, arrivesOn, from, to)
    : said.paid(pence, arrivesOn, from, to)
}
