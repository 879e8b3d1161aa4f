import { createHash } from 'node:crypto'
import { isRefused, type Outcome } from '#access/act.ts'
import { also } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import type { Pence } from '#core/money.ts'
import { isFine, refuse, type Verdict } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { makeReceipt } from '#files/images/receipt.ts'
import { recordSpent } from '#journey/money/deeds.ts'
import { moneyOf } from '#journey/money/reads.ts'
import type { Upload } from '#web/page.ts'
import { mayRecord } from './rules.ts'
import { addFile, addPurchase } from './store.ts'
import { said } from './words.ts'

/** What a person says of something that they bought; with a photo of the receipt, or why there is none ('' where there is). */
export type Bought = {
  lineId: string
  amountPence: Pence
  on: Day
  what: string
  noReceiptBecause: string
  photo: Upload | undefined
}

/**
 * Writes down something that the person bought: in the ledger, with its receipt made anew, as a sentence of the timeline (J3,
 * K3). More than is held is written down all the same, since it has happened. `photo` is one that `makePhoto` made.
 */
export async function recordPurchase(tx: Tx, permit: Permit<'spending', 'record'>, bought: Bought): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const { lineId, amountPence, on, what, noReceiptBecause, photo } = bought
  const { lines } = await moneyOf(tx, permit)
  const verdict = mayRecord(lines, { lineId, on, today: permit.today })
  if (!isFine(verdict)) return { refused: verdict }
  if (photo === undefined && noReceiptBecause === '') return { refused: refuse('photo-or-why-not', 'photo') }

  const id = newId()
  const spent = await recordSpent(tx, also(permit, 'money', 'record-spent'), { key: id, lineId, amountPence, on })
  if (isRefused(spent)) return spent
  const file = photo && (await keep(tx, permit, photo.bytes))
  await tx.run(addPurchase, {
    ...{ id, budget: budgetId, line: lineId, on, amount: amountPence, what },
    ...{ because: noReceiptBecause === '' ? null : noReceiptBecause, file: file ?? null },
    ...{ by: permit.humanId, today: permit.today },
  })
  const lineWhat = lines.find((line) => line.lineId === lineId)?.what ?? ''
  const sentence = said.bought(personKnownAs, what, amountPence, lineWhat)
  return { lines: [...spent.lines, { budgetId, stage: 'spending', sentence }], id }
}

/** The photo made anew (small, upright, without location), before the deed begins; or why it cannot be taken. */
export async function makePhoto(
  uploads: readonly Upload[],
): Promise<{ files: readonly Upload[] } | { refused: Verdict }> {
  const photo = uploads.find(({ field }) => field === 'photo')
  if (photo === undefined) return { files: [] }
  const made = photo.truncated ? { refused: 'picture-too-big' as const } : await makeReceipt(photo.bytes)
  return 'refused' in made ? { refused: refuse(made.refused, 'photo') } : { files: [{ ...photo, bytes: made.jpeg }] }
}

async function keep(tx: Tx, permit: Permit, bytes: Buffer): Promise<string> {
  const id = newId()
  const sha256 = createHash('sha256').update(bytes).digest()
  await tx.run(addFile, { id, budget: recordOf(permit).budgetId, bytes, sha256, by: permit.humanId, at: permit.at })
  return id
}
