import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import type { Pence } from '#core/money.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { isKnownFlow, undoing } from './flows.ts'
import { partKey } from './keys.ts'
import type { Movement, TransferKind } from './ledger.ts'
import { balancesOf } from './reads.ts'
import { mayReturn, type Part, pocketOf, returnedFrom, setAsideFrom, spentFrom, writtenOffFrom } from './rules.ts'
import {
  addReversal,
  addTransfer,
  lineOfBudget,
  openAccounts,
  purchaseTransfers,
  transferById,
  transferByKey,
} from './store.ts'
import { said } from './words.ts'

/**
 * Posts one movement on the permit's budget: it counts on its day, or on the first day after the closed months. False where its
 * cause was posted before. An account that was not needed so far is opened. What no ledger knows is a bug.
 */
export async function post(tx: Tx, permit: Permit, movement: Movement): Promise<boolean> {
  const { debit, credit, kind, key, lineId, on, amountPence, code = '' } = movement
  assert(amountPence > 0n, 'a movement of money is above zero')
  assert(isKnownFlow(kind, debit, credit), `a ${kind} does not go from ${debit} to ${credit}`)
  const { budgetId: budget } = recordOf(permit)
  const transfer = {
    ...{ debit, credit, code, kind, key, budget, on, amount: amountPence, line: lineId ?? null },
    ...{ outcome: movement.outcomeId ?? null, group: movement.groupId ?? null, switch: movement.switchId ?? null },
    ...{ at: permit.at, by: permit.humanId },
  }
  if ((await tx.one(addTransfer, transfer)) !== undefined) return true
  if ((await tx.one(transferByKey, { key })) !== undefined) return false
  await tx.run(openAccounts, { budget, codes: [code] })
  assert((await tx.one(addTransfer, transfer)) !== undefined, 'a movement between accounts that cannot be opened')
  return true
}

/**
 * Puts a transfer of the permit's budget right by the same amount the other way, once. False where that was done before, where it
 * puts another right itself, or where it is not of this budget.
 */
export async function reverse(tx: Tx, permit: Permit, transferId: bigint): Promise<boolean> {
  const { budgetId: budget } = recordOf(permit)
  const transfer = transferId.toString()
  const found = await tx.one(transferById, { transfer, budget })
  if (found === undefined || found.reverses !== null) return false
  const made = { kind: undoing(found.kind as TransferKind), key: newId(), by: permit.humanId }
  return (await tx.one(addReversal, { transfer, budget, on: permit.today, at: permit.at, ...made })) !== undefined
}

/**
 * Something bought, in the ledger: from where its line's money lies to spent, also where that takes it below zero, since it has
 * happened. What the council itself holds cannot be below nothing: the rest was the person's own. `key` is the purchase's own id;
 * recorded twice it counts once. Refused for a line that is not in this budget's agreement. Spending writes the sentence for the
 * timeline.
 */
export async function recordSpent(
  tx: Tx,
  permit: Permit<'money', 'record-spent'> | Permit<'money', 'record-spent-for-person'>,
  { key, lineId, amountPence, on }: { key: string; lineId: string; amountPence: Pence; on: Day },
): Promise<Outcome> {
  const { budgetId: budget } = recordOf(permit)
  const line = await tx.one(lineOfBudget, { budget, line: lineId })
  if (line === undefined) return { refused: refuse('not-one-of-these') }
  if ((await tx.one(transferByKey, { key })) !== undefined) return { lines: [] }
  const parts = spentFrom(pocketOf(line.managed_now), amountPence, await balancesOf(tx, permit))
  await postParts(tx, permit, parts, { credit: 'spent', kind: 'purchase', key, lineId, on })
  return { lines: [] }
}

/** A purchase counts no longer: what it moved is moved back, once. False where nothing of it stood. */
export async function takeBackSpent(
  tx: Tx,
  permit: Permit<'money', 'record-spent'> | Permit<'money', 'record-spent-for-person'>,
  key: string,
): Promise<boolean> {
  const moved = await tx.run(purchaseTransfers, { budget: recordOf(permit).budgetId, key })
  for (const { transfer_id } of moved) await reverse(tx, permit, transfer_id)
  return moved.length > 0
}

/** Money that came back to the council: what was set aside first, then what is held, never more than there is. */
export async function recordReturned(
  tx: Tx,
  permit: Permit<'money', 'take-back'>,
  { key, amountPence, on }: { key: string; amountPence: Pence; on: Day },
): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const balances = await balancesOf(tx, permit)
  const verdict = mayReturn(balances, amountPence)
  if (!isFine(verdict)) return { refused: verdict }
  if ((await tx.one(transferByKey, { key })) !== undefined) return { lines: [] }
  const to = { credit: 'returned', kind: 'money-returned', key, lineId: undefined, on } as const
  await postParts(tx, permit, returnedFrom(amountPence, balances), to)
  return { lines: [{ budgetId, stage: 'money', sentence: said.returned(personKnownAs, amountPence) }] }
}

/**
 * Sets money aside to come back. The ledger takes it only after notice, reason and reply (`give_back_carried_out` has the same key),
 * or at an ending. Refused beyond what lies in the pockets. The caller writes the sentence.
 */
export async function setAsideToReturn(
  tx: Tx,
  permit: Permit<'money', 'take-back'>,
  { key, amountPence, on }: { key: string; amountPence: Pence; on: Day },
): Promise<Outcome> {
  const balances = await balancesOf(tx, permit)
  const parts = setAsideFrom(amountPence, balances)
  const there = parts.reduce((sum, part) => sum + part.amountPence, 0n)
  if (there < amountPence) return { refused: refuse('more-than-is-held') }
  await postParts(tx, permit, parts, { credit: 'to-return', kind: 'set-aside-to-return', key, lineId: undefined, on })
  return { lines: [] }
}

/**
 * Money paid after a death or a move is not asked for any more. The ledger takes it only after the yes of a second human (`key` is the
 * proposal's own id). Refused beyond what others still hold. The caller writes the sentence.
 */
export async function writeOff(
  tx: Tx,
  permit: Permit<'paid-after', 'answer'>,
  { key, amountPence, on }: { key: string; amountPence: Pence; on: Day },
): Promise<Outcome> {
  const parts = writtenOffFrom(amountPence, await balancesOf(tx, permit))
  const there = parts.reduce((sum, part) => sum + part.amountPence, 0n)
  if (there < amountPence) return { refused: refuse('more-than-is-held') }
  await postParts(tx, permit, parts, { credit: 'written-off', kind: 'written-off', key, lineId: undefined, on })
  return { lines: [] }
}

/** One event that takes money out of more than one account: the first part has the event's own key. */
async function postParts(
  tx: Tx,
  permit: Permit,
  parts: readonly Part[],
  movement: Omit<Movement, 'debit' | 'amountPence'>,
): Promise<void> {
  const { key } = movement
  const groupId = parts.length > 1 ? key : undefined
  for (const [index, { from: debit, amountPence }] of parts.entries())
    await post(tx, permit, { ...movement, debit, amountPence, groupId, key: index === 0 ? key : partKey(key, debit) })
}

/** The form of `recordReturned`: its key is new, since the frame already sees that a form is carried out once. */
export const takeBack = (
  tx: Tx,
  permit: Permit<'money', 'take-back'>,
  { amount }: { amount: Pence },
): Promise<Outcome> => recordReturned(tx, permit, { key: newId(), amountPence: amount, on: permit.today })
