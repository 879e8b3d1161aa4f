import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Amount, Challenge } from '../amount.ts'
import { amountOf } from '../reads.ts'

/** One challenge of the permit's budget with the figure it is about; undefined where this budget has none of that id. */
export async function challengeOf(
  tx: Tx,
  permit: Permit,
  challengeId: string | undefined,
): Promise<{ amount: Amount; challenge: Challenge } | undefined> {
  const amount = await amountOf(tx, permit)
  const challenge = amount?.challenges.find((one) => one.challengeId === challengeId)
  return amount && challenge && { amount, challenge }
}
