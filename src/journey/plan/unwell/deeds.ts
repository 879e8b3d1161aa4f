import type { Outcome as Result } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import type { Pence } from '#core/money.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { changed, nameOf } from '../changed.ts'
import { planOf } from '../reads.ts'
import { stoodIn, type WhoseWords, whoseNow } from '../whose-words.ts'
import { friendsFor } from './reads.ts'
import { mayAgreeMore, maySay, maySetPot, mayWithdraw } from './rules.ts'
import { addFriend, addMore, addPot, addSetting, withdrawFriendRow } from './store.ts'
import type { Does } from './unwell.ts'
import { said } from './words.ts'

type SetUp = Permit<'unwell', 'set-up'>

const told = (permit: SetUp, sentence: string, id?: string): Result => {
  const lines = [{ budgetId: recordOf(permit).budgetId, stage: 'plan' as const, sentence }]
  return id === undefined ? { lines } : { lines, id }
}

/** The person says what happens to payments in a bad time: for one spend line, or by default. Moves no money by itself. */
export async function sayPayments(
  tx: Tx,
  permit: SetUp,
  input: { does: Does; wish: string; spendLineId?: string | undefined },
): Promise<Result> {
  const { does, wish, spendLineId } = input
  const plan = await planOf(tx, permit)
  const verdict = maySay(plan, { does, wish, spendLineId })
  if (plan === undefined || !isFine(verdict)) return { refused: verdict }
  await tx.run(addSetting, {
    ...{ version: plan.versionId, line: spendLineId ?? null, does, wish },
    ...{ by: permit.humanId, on: permit.today },
  })
  return told(permit, said.payments(nameOf(permit)))
}

/** Money set aside for a bad time, in pence, and what opens it. Nothing at all is a fine answer: then there is no pot. */
export async function sayPot(tx: Tx, permit: SetUp, input: { amountPence: Pence; trigger: string }): Promise<Result> {
  const plan = await planOf(tx, permit)
  const verdict = maySetPot(plan, input)
  if (plan === undefined || !isFine(verdict)) return { refused: verdict }
  await tx.run(addPot, {
    ...{ version: plan.versionId, pence: input.amountPence, trigger: input.trigger },
    ...{ by: permit.humanId, on: permit.today },
  })
  return told(permit, said.pot(nameOf(permit)))
}

/**
 * What may come on top in a bad time on one line, by either side: pence each whole period, for so many of them within any 12 months,
 * and what it buys. No money at all takes it away. It is part of the version, and both are asked anew where they had agreed.
 */
export async function sayMore(
  tx: Tx,
  permit: Permit<'plan', 'shape'>,
  input: { spendLineId: string; amount: Pence; periods: number; buys: string; whoseWords: WhoseWords | undefined },
): Promise<Result> {
  const { spendLineId, amount: amountPence, whoseWords: whose } = input
  const plan = await planOf(tx, permit)
  const verdict = mayAgreeMore(plan, { ...input, amountPence })
  const line = plan?.spendLines.find((one) => one.spendLineId === spendLineId)
  if (plan === undefined || line === undefined || !isFine(verdict)) return { refused: verdict }
  const none = amountPence === 0n
  const { periods, buys } = none ? { periods: 0, buys: '' } : input
  const by = { writer: permit.humanId, person: recordOf(permit).personId }
  const spoken = whoseNow(line.more && stoodIn(line.more, line.more.buys), { words: buys, whose }, by)
  await tx.run(addMore, {
    ...{ line: spendLineId, pence: amountPence, periods, buys, ...spoken },
    ...{ by: permit.humanId, on: permit.today },
  })
  return changed(tx, permit, plan, (none ? said.moreGone : said.more)(nameOf(permit), line.what))
}

/** The person lets somebody raise the alarm without signing in. `tokenHash` is the sha256 of their link; the link is kept nowhere. */
export async function addAlarmFriend(
  tx: Tx,
  permit: SetUp,
  input: { name: string; howKnown: string; tokenHash: Buffer },
): Promise<Result> {
  const id = newId()
  await tx.run(addFriend, {
    ...{ id, budget: recordOf(permit).budgetId, name: input.name, howKnown: input.howKnown },
    ...{ token: input.tokenHash, by: permit.humanId, on: permit.today },
  })
  return told(permit, said.friendAdded(nameOf(permit)), id)
}

/** The person takes a link back: from the next request on it opens nothing. */
export async function withdrawAlarmFriend(tx: Tx, permit: SetUp, friendId: string): Promise<Result> {
  const friend = (await friendsFor(tx, permit)).find((one) => one.friendId === friendId)
  const verdict = mayWithdraw(friend)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(withdrawFriendRow, { id: friendId, by: permit.humanId, on: permit.today })
  return told(permit, said.friendWithdrawn(nameOf(permit)))
}
