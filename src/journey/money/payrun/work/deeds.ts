import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import { type Pence, toJson } from '#core/money.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { openAccounts } from '../../ledger/store.ts'
import { byKey } from '../due/by-key.ts'
import type { DueItem, Payable } from '../due/due.ts'
import { arrivals, canPayOf, FIRST, payablesOf, SLICE } from '../due/reads.ts'
import { type Frozen, type Standing, standingIn } from '../due/standing.ts'
import { budgetsSetUp } from '../due/store.ts'
import { frozenFrom } from '../reads.ts'
import { singleFactsOf } from '../single/facts.ts'
import { sentenceOf } from './sentences.ts'
import {
  accountsMissing,
  addItems,
  addPayments,
  addSentences,
  addSlice,
  budgetsIn,
  frozenOf,
  leaveOut,
  lockBudgets,
  postItems,
  workOf,
} from './store.ts'

/** Today on the journey's clock, and real time. */
export type Around = { readonly today: Day; readonly at: Date }

/** What a piece did; pence of its items together. `isLast`: nothing of its phase is left. */
export type Piece = { readonly items: number; readonly totalPence: Pence; readonly isLast: boolean }

/**
 * Drafts the next piece of a run: what is due of the next budgets by id, as it stands now, with its working frozen and claimed. The
 * budgets are locked, so that two runs cannot want the same; the run must be locked by whoever calls. Nothing is paid by it.
 */
export async function draftPiece(tx: Tx, run: string, { today, at }: Around, size = SLICE): Promise<Piece> {
  const [work, settings] = await Promise.all([tx.one(workOf, { run }), settingsIn(tx, today)])
  assert(work !== undefined && !work.is_drafted && !work.is_withdrawn, 'a run of which nothing is left to draft')
  const after = work.drafted_to ?? FIRST
  const budgets = (await tx.run(budgetsSetUp, { after, most: size })).map(({ budget_id }) => budget_id)
  await tx.run(lockBudgets, { budgets })
  const { items } = await canPayOf(tx, budgets, {
    ...{ upTo: work.pay_up_to, today, settings, code: work.budget_code ?? undefined },
  })
  if (items.length > 0) await tx.run(addItems, { run, items: JSON.stringify(items.map(rowOf)) })
  const piece = { items: items.length, totalPence: sum(items), isLast: budgets.length < size }
  await tx.run(addSlice, { run, phase: 'draft', after, upTo: budgets.at(-1) ?? after, at, ...pieceRow(piece) })
  return piece
}

const pieceRow = ({ items, totalPence, isLast }: Piece) => ({ items, pence: totalPence, isLast })

const sum = (rows: readonly { amountPence: Pence }[]): Pence =>
  rows.reduce((total, { amountPence }) => total + amountPence, 0n)

const rowOf = (item: DueItem) => ({
  ...{ item_id: item.itemId, budget_id: item.budgetId, line_id: item.lineId, payee_id: item.payeeId },
  ...{ payment_id: item.paymentId, kind: item.kind, turn: item.turn, period_from: item.periodFrom },
  ...{ period_to: item.periodTo, pay_on: item.payOn, amount_pence: toJson(item.amountPence) },
  working: item.working.join('\n'),
})

/**
 * Posts the next piece of an approved run, in the name of the human who approved it: of the next budgets by id, what still stands as
 * it is derived now, under their locks. What does not is left out and due again. Each person's timeline is told. The run must be
 * locked by whoever calls.
 */
export async function postPiece(tx: Tx, run: string, { today, at }: Around, size = SLICE): Promise<Piece> {
  const [work, settings] = await Promise.all([tx.one(workOf, { run }), settingsIn(tx, today)])
  const by = work?.approved_by ?? undefined
  assert(work !== undefined && by !== undefined && !work.is_posted, 'a run of which nothing is left to post')
  const after = work.posted_to ?? FIRST
  const budgets = (await tx.run(budgetsIn, { run, after, most: size })).map(({ budget_id }) => budget_id)
  await tx.run(lockBudgets, { budgets })
  const keeps = settings.money.contributions === 'net'
  const code = work.budget_code ?? undefined
  const [rows, payables] = await Promise.all([
    tx.run(frozenOf, { run, budgets }),
    payablesOf(tx, budgets, { code, without: run, keeps }),
  ])
  const frozen = byKey(rows, (row) => row.budget_id)
  const arrives = arrivals(settings, today)
  const singles = await singleFactsOf(tx, run, rows, today)
  const stands = payables.map((payable) => {
    const own = (frozen.get(payable.budgetId) ?? []).map((row) => frozenFrom(row, payable))
    const single = singles.get(payable.budgetId)
    return { payable, own, standing: standingIn(payable, own, { upTo: work.pay_up_to, arrives, single }) }
  })
  await writePosted(tx, run, stands, { by, today, at })
  const posted = stands.flatMap(({ own, standing }) => {
    const out = new Set(standing.leftOut.map(({ itemId }) => itemId))
    return own.filter(({ itemId }) => !out.has(itemId))
  })
  const piece = { items: posted.length, totalPence: sum(posted), isLast: budgets.length < size }
  await tx.run(addSlice, { run, phase: 'post', after, upTo: budgets.at(-1) ?? after, at, ...pieceRow(piece) })
  return piece
}

type Stands = { readonly payable: Payable; readonly own: readonly Frozen[]; readonly standing: Standing }

async function writePosted(
  tx: Tx,
  run: string,
  stands: readonly Stands[],
  { by, today, at }: Around & { by: string },
): Promise<void> {
  const leftOut = stands.flatMap(({ standing }) => standing.leftOut)
  const posts = stands.flatMap(({ standing }) => standing.posts)
  const credits = stands.flatMap(({ payable, standing }) =>
    standing.credits.map((credit) => ({ ...credit, budgetId: payable.budgetId })),
  )
  if (leftOut.length > 0) {
    const items = JSON.stringify(leftOut.map(({ itemId, reason }) => ({ item_id: itemId, reason })))
    await tx.run(leaveOut, { items, by, on: today })
  }
  if (posts.length === 0) return
  if (credits.length > 0) await tx.run(addPayments, { run, credits: JSON.stringify(credits.map(creditRow)) })
  const text = JSON.stringify(posts.map(({ itemId, arrivesOn }) => ({ item_id: itemId, arrives_on: arrivesOn })))
  const missing = await tx.run(accountsMissing, { posts: text })
  for (const { budget_id: budget, code } of missing) await tx.run(openAccounts, { budget, codes: [code] })
  const posted = await tx.run(postItems, { posts: text, at, by })
  assert(posted.length === posts.length, 'an approved item has no account to be paid from or to')
  const lines = stands.flatMap(({ payable, own, standing }) => sentencesOf(payable, own, standing))
  await tx.run(addSentences, { lines: JSON.stringify(lines), on: today, by })
}

const creditRow = (credit: Standing['credits'][number] & { budgetId: string }) => ({
  ...{ payment_id: credit.paymentId, budget_id: credit.budgetId, payee_id: credit.payeeId, card_id: credit.cardId },
  ...{
    arrives_on: credit.arrivesOn,
    amount_pence: toJson(credit.amountPence),
    reference: referenceOf(credit.paymentId),
  },
})

/** By which the bank's answer is found again: eighteen characters that say nothing about anybody. */
const referenceOf = (paymentId: string): string => `FT${paymentId.replaceAll('-', '').slice(0, 16).toUpperCase()}`

function sentencesOf({ budgetId, managedAs }: Payable, own: readonly Frozen[], { posts }: Standing) {
  const items = new Map(own.map((item) => [item.itemId, item]))
  return posts.flatMap(({ itemId, arrivesOn }) => {
    const item = items.get(itemId)
    return item === undefined
      ? []
      : [{ budget_id: budgetId, sentence: sentenceOf(item, managedAs.get(item.lineId) ?? 'direct-payment', arrivesOn) }]
  })
}
