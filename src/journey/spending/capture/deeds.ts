import { createHash } from 'node:crypto'
import { isRefused, type Outcome } from '#access/act.ts'
import { also } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { newId } from '#core/id.ts'
import type { Pence } from '#core/money.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { recordSpent } from '#journey/money/deeds.ts'
import { moneyOf } from '#journey/money/reads.ts'
import { asksNow } from '../checking/reads.ts'
import { purchaseOf } from '../reads.ts'
import { settleExactly } from '../settling/exact.ts'
import type { Helped } from '../spending.ts'
import type { Draft } from './capture.ts'
import { draftOf } from './reads.ts'
import { mayAddPages, mayRecord, mayShow, mayShowLater, mayUse } from './rules.ts'
import {
  addDraft,
  addDraftDone,
  addDraftPage,
  addFile,
  addHelped,
  addPage,
  addPurchase,
  addReceiptLater,
} from './store.ts'
import { said } from './words.ts'

/**
 * What a person says of something that they bought. `what` is '' where the words of the plan's line are enough; there is a photo (of
 * which `pages` were made anew, or `draftId` names those that came first), or a reason why not, or neither where none is needed.
 */
export type Bought = {
  lineId: string
  amountPence: Pence
  on: Day
  what: string
  noReceiptBecause: string
  pages: readonly Buffer[]
  draftId?: string
}

/**
 * Writes down something that the person bought: in the ledger, with each page of its receipt, as a sentence of the timeline (J3, K3).
 * More than is held is written down all the same, since it has happened. Photos that came first are used once.
 */
export const recordPurchase = (tx: Tx, permit: Permit<'spending', 'record'>, bought: Bought): Promise<Outcome> =>
  record(tx, permit, bought, { how: null, money: also(permit, 'money', 'record-spent') })

/** The worker writes down what the person told them that they bought. */
export const recordForPerson = (
  tx: Tx,
  permit: Permit<'spending', 'record-for-person'>,
  { how, ...bought }: Bought & { how: HeardHow },
): Promise<Outcome> => record(tx, permit, bought, { how, money: also(permit, 'money', 'record-spent-for-person') })

type Heard = { how: HeardHow | null; money: Parameters<typeof recordSpent>[1] }

async function record(tx: Tx, permit: Permit, bought: Bought, { how, money }: Heard): Promise<Outcome> {
  const { budgetId: budget, personId, personKnownAs } = recordOf(permit)
  const { lineId, amountPence, on, noReceiptBecause, draftId } = bought
  const [{ lines }, { receiptsOverPence }, draft] = await Promise.all([
    moneyOf(tx, permit),
    asksNow(tx, permit),
    draftId === undefined ? undefined : draftOf(tx, permit, draftId),
  ])
  const verdict = mayRecord(lines, { lineId, on, today: permit.today })
  if (!isFine(verdict)) return { refused: verdict }
  if (draftId !== undefined && (draft === undefined || draft.isDone)) return { refused: mayUse({ isDone: true }) }
  const count = (draft?.pages.length ?? 0) + bought.pages.length
  const shown = [
    ...mayShow({ pages: count, because: noReceiptBecause, amountPence }, receiptsOverPence),
    ...(count > 0 ? mayAddPages(0, count) : []),
  ]
  if (!isFine(shown)) return { refused: shown }

  const id = newId()
  const lineWhat = lines.find((line) => line.lineId === lineId)?.what ?? ''
  const what = bought.what === '' ? lineWhat : bought.what
  const spent = await recordSpent(tx, money, { key: id, lineId, amountPence, on })
  if (isRefused(spent)) return spent
  const files = [...(draft?.pages ?? []), ...(await keep(tx, permit, bought.pages))]
  await tx.run(addPurchase, {
    ...{ id, budget, line: lineId, on, amount: amountPence, what },
    ...{ because: noReceiptBecause === '' ? null : noReceiptBecause, file: files[0] ?? null },
    ...{ saidBy: personId, by: permit.humanId, how, today: permit.today },
  })
  for (const [index, file] of files.entries()) await tx.run(addPage, { of: id, budget, page: index + 1, file })
  if (draft !== undefined) await done(tx, permit, draft, id)
  // Its row may have come first, in a bank statement.
  await settleExactly(tx, { budgetId: budget, by: permit.humanId, today: permit.today })
  const sentence = said.bought(personKnownAs, what, amountPence, lineWhat)
  return { lines: [...spent.lines, { budgetId: budget, stage: 'spending', sentence }], id }
}

type Later = { because: string; pages: readonly Buffer[] }

/** The receipt of something that stood in a statement first, or a word why there is none. Nothing of what it cost changes. */
export const showReceipt = (
  tx: Tx,
  permit: Permit<'spending', 'record'>,
  purchaseId: string,
  later: Later,
): Promise<Outcome> => show(tx, permit, purchaseId, { ...later, typedBy: null, how: null })

/** The worker writes down what the person said of it, or shows the receipt that they were given. */
export const showReceiptForPerson = (
  tx: Tx,
  permit: Permit<'spending', 'record-for-person'>,
  purchaseId: string,
  later: Later & { how: HeardHow },
): Promise<Outcome> => show(tx, permit, purchaseId, { ...later, typedBy: permit.humanId })

async function show(
  tx: Tx,
  permit: Permit,
  purchaseId: string,
  { because, pages, typedBy, how }: Later & { typedBy: string | null; how: HeardHow | null },
): Promise<Outcome> {
  const [purchase, { budgetId: budget, personId: by }] = [await purchaseOf(tx, permit, purchaseId), recordOf(permit)]
  const verdict = mayShowLater(purchase, { pages: pages.length, because })
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addReceiptLater, { purchase: purchaseId, because, by, typedBy, how, today: permit.today })
  const files = await keep(tx, permit, pages)
  for (const [index, file] of files.entries()) await tx.run(addPage, { of: purchaseId, budget, page: index + 1, file })
  return { lines: [] }
}

/** Keeps the photos of a receipt before anything else is said: nothing is spent by it, and nobody else sees them. */
export async function keepPhotos(
  tx: Tx,
  permit: Permit<'spending', 'record'>,
  pages: readonly Buffer[],
): Promise<Outcome> {
  const verdict = mayAddPages(0, pages.length)
  if (!isFine(verdict)) return { refused: verdict }
  const [id, { budgetId: budget }] = [newId(), recordOf(permit)]
  await tx.run(addDraft, { id, budget, by: permit.humanId, at: permit.at })
  await addPages(tx, permit, { draftId: id, pages: [] }, pages)
  return { lines: [], id }
}

/** Adds pages to photos that were kept and are not used yet. */
export async function addPhotos(
  tx: Tx,
  permit: Permit<'spending', 'record'>,
  draftId: string,
  pages: readonly Buffer[],
): Promise<Outcome> {
  const draft = await draftOf(tx, permit, draftId)
  const verdict = draft === undefined ? mayUse({ isDone: true }) : mayUse(draft)
  if (draft === undefined || !isFine(verdict)) return { refused: verdict }
  const room = mayAddPages(draft.pages.length, pages.length)
  if (!isFine(room)) return { refused: room }
  await addPages(tx, permit, draft, pages)
  return { lines: [], id: draftId }
}

/** The person does not need these photos. */
export async function letGo(tx: Tx, permit: Permit<'spending', 'record'>, draftId: string): Promise<Outcome> {
  const draft = await draftOf(tx, permit, draftId)
  const verdict = draft === undefined ? mayUse({ isDone: true }) : mayUse(draft)
  if (draft === undefined || !isFine(verdict)) return { refused: verdict }
  await done(tx, permit, draft, null)
  return { lines: [] }
}

/** The person says whether something helped; said again, the newer answer stands. Nobody asks for it, and nothing follows from it. */
export async function sayHelped(
  tx: Tx,
  permit: Permit<'spending', 'say-helped'>,
  purchaseId: string,
  answer: Helped,
): Promise<Outcome> {
  const purchase = await purchaseOf(tx, permit, purchaseId)
  if (purchase === undefined) return { refused: refuse('say-whether-it-helped') }
  const { budgetId: budget } = recordOf(permit)
  await tx.run(addHelped, { purchase: purchaseId, budget, answer, by: permit.humanId, today: permit.today })
  return { lines: [] }
}

const done = async (tx: Tx, permit: Permit, { draftId: draft }: Draft, purchase: string | null): Promise<void> => {
  const { budgetId: budget } = recordOf(permit)
  await tx.run(addDraftDone, { draft, budget, purchase, by: permit.humanId, today: permit.today })
}

async function addPages(
  tx: Tx,
  permit: Permit,
  { draftId, pages: there }: Pick<Draft, 'draftId' | 'pages'>,
  pages: readonly Buffer[],
): Promise<void> {
  const { budgetId: budget } = recordOf(permit)
  const files = await keep(tx, permit, pages)
  for (const [index, file] of files.entries())
    await tx.run(addDraftPage, { of: draftId, budget, page: there.length + index + 1, file })
}

/** Keeps pictures that were made anew; gives their ids in order. */
async function keep(tx: Tx, permit: Permit, pages: readonly Buffer[]): Promise<string[]> {
  const ids: string[] = []
  for (const bytes of pages) {
    const id = newId()
    const sha256 = createHash('sha256').update(bytes).digest()
    await tx.run(addFile, { id, budget: recordOf(permit).budgetId, bytes, sha256, by: permit.humanId, at: permit.at })
    ids.push(id)
  }
  return ids
}
