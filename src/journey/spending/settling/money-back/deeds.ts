import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { takeAway, writePurchase } from '../../putting-right/deeds.ts'
import { mayUndoMoneyBack, type SettleReason } from '../rules.ts'
import type { OneRow } from '../settling.ts'
import { addSettled, openAgain } from '../store.ts'
import { said } from '../words.ts'
import { moneyBackOf } from './store.ts'

type Facts = Omit<Parameters<typeof addSettled.values>[0], 'isWhat'>

/** Money came back for something: it counts no longer, or only as what was left of it. Gives what it was for. */
export async function cameBack(
  tx: Tx,
  permit: Permit,
  one: OneRow,
  purchaseId: string,
  facts: Facts,
): Promise<{ readonly what: string } | Extract<Outcome, { refused: unknown }>> {
  const bought = one.purchases.find((found) => found.purchaseId === purchaseId)
  if (bought === undefined) return { refused: refuse('changed-meanwhile', 'is') }
  const leftPence = bought.amountPence - one.row.amountPence
  const rest = { lineId: bought.lineId, on: bought.boughtOn, amountPence: leftPence, what: bought.what }
  const made = leftPence === 0n ? undefined : await writePurchase(tx, permit, rest, said.rest(one.row.amountPence))
  if (made !== undefined && 'refused' in made) return { refused: made.refused.map(({ code }) => ({ code, at: 'is' })) }
  await takeAway(tx, permit, { purchaseId, because: said.rest(one.row.amountPence), insteadId: made?.id })
  await tx.run(addSettled, { ...facts, isWhat: 'came-back', purchase: purchaseId })
  return { what: bought.what }
}

/**
 * Money did not come back after all: what was bought counts again in full, as a new row, and the row of the statement that it was is
 * this new one. What stood as the rest of it counts no longer. Whoever calls this opens the row that said so.
 */
export async function neverCameBack(
  tx: Tx,
  permit: Permit,
  { settledId, purchaseId }: { settledId: string; purchaseId: string },
): Promise<Verdict<SettleReason>> {
  const { budgetId: budget } = recordOf(permit)
  const back = await tx.one(moneyBackOf, { budget, settled: settledId, purchase: purchaseId })
  if (back === undefined) return refuse('changed-meanwhile')
  const verdict = mayUndoMoneyBack({ isRestChanged: back.rest_changed, isClosed: back.closed })
  if (!isFine(verdict)) return verdict
  const whole = { lineId: back.line_id, on: back.bought_on, amountPence: back.amount_pence, what: back.what }
  const made = await writePurchase(tx, permit, whole, back.no_receipt_because ?? said.notBack)
  if ('refused' in made) return refuse('came-back-stays')
  if (back.rest_id !== null)
    await takeAway(tx, permit, { purchaseId: back.rest_id, because: said.notBack, insteadId: made.id })
  if (back.row_settled_id !== null && back.file_id !== null && back.row_number !== null) {
    await tx.run(openAgain, { settled: [back.row_settled_id], by: permit.humanId, on: permit.today })
    await tx.run(addSettled, {
      ...{ id: newId(), budget, file: back.file_id, row: back.row_number, isWhat: 'purchase', purchase: made.id },
      ...{ payment: null, made: back.row_made === true, how: 'said', because: said.notBack },
      ...{ by: permit.humanId, on: permit.today },
    })
  }
  return fine
}
