import { isRefused, type Outcome } from '#access/act.ts'
import { also, mayAlso } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import { newId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { recordSpent, takeBackSpent } from '#journey/money/deeds.ts'
import { moneyOf } from '#journey/money/reads.ts'
import { mayRecord } from '../capture/rules.ts'
import { openAgain } from '../settling/store.ts'
import { standingOf } from './reads.ts'
import { type Instead, mayPutRight } from './rules.ts'
import { addPlainPurchase, addPutRight, copyPages } from './store.ts'
import { said } from './words.ts'

type MoneyPermit = Permit<'money', 'record-spent'> | Permit<'money', 'record-spent-for-person'>

/** Leave to write in the ledger what a person spent: their own, or for them where the reader helps or runs the account. */
export const moneyPermit = (permit: Permit): MoneyPermit =>
  mayAlso(permit, 'money', 'record-spent')
    ? also(permit, 'money', 'record-spent')
    : also(permit, 'money', 'record-spent-for-person')

/** Writes down a purchase that has no picture, in the ledger too. `because`: why there is none. Gives its id, or why not. */
export async function writePurchase(
  tx: Tx,
  permit: Permit,
  { lineId, on, amountPence, what }: Instead,
  because: string,
): Promise<{ readonly id: string } | Extract<Outcome, { refused: unknown }>> {
  const { budgetId: budget, personId: saidBy } = recordOf(permit)
  const { lines } = await moneyOf(tx, permit)
  const verdict = mayRecord(lines, { lineId, on, today: permit.today })
  if (!isFine(verdict)) return { refused: verdict }
  const id = newId()
  const spent = await recordSpent(tx, moneyPermit(permit), { key: id, lineId, amountPence, on })
  if (isRefused(spent)) return spent
  const purchase = { id, budget, line: lineId, on, amount: amountPence, what, because, saidBy, by: permit.humanId }
  await tx.run(addPlainPurchase, { ...purchase, today: permit.today })
  return { id }
}

/** A purchase counts no longer: the ledger has it the other way, and what stands instead of it is named. */
export async function takeAway(
  tx: Tx,
  permit: Permit,
  { purchaseId: purchase, because, insteadId }: { purchaseId: string; because: string; insteadId: string | undefined },
): Promise<void> {
  const taken = await takeBackSpent(tx, moneyPermit(permit), purchase)
  assert(taken, 'a purchase that stands has moved money')
  await tx.run(addPutRight, { purchase, because, instead: insteadId ?? null, by: permit.humanId, on: permit.today })
}

/**
 * Puts a purchase right: it never was, or it was otherwise. A new row, nothing is changed: both stay to be seen. What a statement said of
 * it is to be looked at again, where the amount or the day is another one.
 */
export async function putRight(
  tx: Tx,
  permit: Permit<'purchase', 'put-right'> | Permit<'purchase', 'put-right-for-person'>,
  purchaseId: string,
  { instead, because }: { instead: Instead | undefined; because: string },
): Promise<Outcome> {
  const found = await standingOf(tx, permit, purchaseId)
  if (found === undefined) return { refused: refuse('put-right-already') }
  const verdict = mayPutRight(found, instead)
  if (!isFine(verdict)) return { refused: verdict }
  const made = instead && (await writePurchase(tx, permit, instead, found.noReceiptBecause ?? said.seeFormer))
  if (made !== undefined && 'refused' in made) return made
  if (made !== undefined) await tx.run(copyPages, { budget: recordOf(permit).budgetId, from: purchaseId, to: made.id })
  await takeAway(tx, permit, { purchaseId, because, insteadId: made?.id })
  if (found.settledId !== undefined && !found.isClosed)
    await tx.run(openAgain, { settled: [found.settledId], by: permit.humanId, on: permit.today })
  const { budgetId } = recordOf(permit)
  const sentence = said.putRight(permit.humanName, found.what, found.amountPence, instead)
  return { lines: [{ budgetId, stage: 'spending', sentence }], ...(made === undefined ? {} : { id: made.id }) }
}
