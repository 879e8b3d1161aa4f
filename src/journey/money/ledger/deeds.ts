import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import type { Pence } from '#core/money.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Movement } from './ledger.ts'
import { balancesOf } from './reads.ts'
import { mayReturn } from './rules.ts'
import { addTransfer, lineOfBudget, transferByKey } from './store.ts'
import { said } from './words.ts'

/** Posts one movement on the permit's budget. False where its cause was posted before; accounts that are not open are a bug. */
export async function post(tx: Tx, permit: Permit, movement: Movement): Promise<boolean> {
  const { debit, credit, kind, key, lineId, on, amountPence } = movement
  assert(amountPence > 0n, 'a movement of money is above zero')
  const posted = await tx.one(addTransfer, {
    ...{ debit, credit, kind, key, on, amount: amountPence, line: lineId ?? null },
    ...{ budget: recordOf(permit).budgetId, at: permit.at, by: permit.humanId },
  })
  if (posted !== undefined) return true
  assert((await tx.one(transferByKey, { key })) !== undefined, 'a movement between accounts that are not open')
  return false
}

/**
 * Something bought, in the ledger: from held to spent, also where that takes held below zero, since it has happened.
 * `key` is the purchase's own id; recorded twice it counts once. Refused for a line that is not in this budget's agreement.
 * Spending writes the sentence for the timeline.
 */
export async function recordSpent(
  tx: Tx,
  permit: Permit<'money', 'record-spent'>,
  { key, lineId, amountPence, on }: { key: string; lineId: string; amountPence: Pence; on: Day },
): Promise<Outcome> {
  const line = await tx.one(lineOfBudget, { budget: recordOf(permit).budgetId, line: lineId })
  if (line === undefined) return { refused: refuse('not-one-of-these') }
  await post(tx, permit, { debit: 'held', credit: 'spent', kind: 'purchase', key, lineId, amountPence, on })
  return { lines: [] }
}

/** Money that came back to the council: from held to returned, never more than is held. */
export async function recordReturned(
  tx: Tx,
  permit: Permit<'money', 'take-back'>,
  { key, amountPence, on }: { key: string; amountPence: Pence; on: Day },
): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const verdict = mayReturn(await balancesOf(tx, permit), amountPence)
  if (!isFine(verdict)) return { refused: verdict }
  const posted = await post(tx, permit, {
    debit: 'held',
    credit: 'returned',
    kind: 'money-returned',
    key,
    lineId: undefined,
    amountPence,
    on,
  })
  return { lines: posted ? [{ budgetId, stage: 'money', sentence: said.returned(personKnownAs, amountPence) }] : [] }
}

/** The form of `recordReturned`: its key is new, since the frame already sees that a form is carried out once. */
export const takeBack = (
  tx: Tx,
  permit: Permit<'money', 'take-back'>,
  { amount }: { amount: Pence },
): Promise<Outcome> => recordReturned(tx, permit, { key: newId(), amountPence: amount, on: permit.today })
