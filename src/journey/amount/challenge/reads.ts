import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Amount, Challenge } from '../amount.ts'
import { amountsOf } from '../reads.ts'

/** One challenge of the permit's budget, of an earlier figure too, with the figure that stands now; undefined where this budget has none of that id. */
export async function challengeOf(
  tx: Tx,
  permit: Permit,
  challengeId: string | undefined,
): Promise<{ amount: Amount; challenge: Challenge } | undefined> {
  const amounts = await amountsOf(tx, permit)
  const [amount] = amounts
  const challenge = amounts.flatMap(({ challenges }) => challenges).find((one) => one.challengeId === challengeId)
  return amount && challenge && { amount, challenge }
}
