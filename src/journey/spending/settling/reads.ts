import { type Permit, recordOf } from '#access/permit.ts'
import { addDays, type Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Tx } from '#db/transaction.ts'
import { moneyOf } from '#journey/money/reads.ts'
import type { Candidate, Known, Matched } from '../matching/matching.ts'
import { payeeOf } from '../matching/names.ts'
import { matchRows } from '../matching/rules.ts'
import { buyableOf } from '../rules.ts'
import { heldByOf } from '../statements/rules.ts'
import { knownOf, openRowFrom, rowIdOf } from './exact.ts'
import type { OneRow, Proposal, RowToSettle, SettledRow, ToSettle } from './settling.ts'
import {
  openRowById,
  openRowsCount,
  openRowsOf,
  payeeRulesOf,
  paymentsToMatch,
  purchasesToMatch,
  settledOf,
} from './store.ts'

type OpenRowRow = NonNullable<(typeof openRowsOf)['row']>

const rowFrom = (row: OpenRowRow, proposal: Proposal | undefined): RowToSettle => ({
  ...{ fileId: row.file_id, rowNumber: row.row_number, accountName: row.account_name },
  ...{ bookedOn: row.booked_on, amountPence: row.amount_pence, payee: row.payee, words: row.words, proposal },
})

function proposalFrom(matched: Matched | undefined, known: Known): Proposal | undefined {
  if (matched === undefined || matched.found === 'nothing') return undefined
  const { as, because } = matched
  const { what, on } = named(as, known)
  return { as, what, on, because }
}

function named(as: Candidate, known: Known): Pick<Proposal, 'what' | 'on'> {
  if (as.is === 'purchase') {
    const bought = known.purchases.find(({ purchaseId }) => purchaseId === as.purchaseId)
    return { what: bought?.what ?? '', on: bought?.boughtOn }
  }
  if (as.is === 'payment')
    return { what: '', on: known.payments.find(({ paymentId }) => paymentId === as.paymentId)?.arrivesOn }
  return { what: known.lines.find(({ lineId }) => lineId === as.lineId)?.what ?? '', on: undefined }
}

/** As many rows as one page shows. */
const SHOWN = 20
/** As many rows as are matched together, so that one thing is not proposed for two of them. */
const TOGETHER = 1000

/** Rows of which nobody has said anything: the oldest first, each with what we propose and why. `page`: from 1; beyond the last, the last. */
export async function toSettle(tx: Tx, permit: Permit, page = 1): Promise<ToSettle> {
  const { rows, howMany } = await openRows(tx, permit)
  const pages = Math.max(1, Math.ceil(rows.length / SHOWN))
  const at = Math.min(page, pages)
  const before = (at - 1) * SHOWN
  return { rows: rows.slice(before, before + SHOWN), howMany, before, page: at, pages }
}

/** What is proposed now for rows of which nobody has said anything, by the name of each row. */
export async function proposedNow(tx: Tx, permit: Permit): Promise<ReadonlyMap<string, Proposal>> {
  const { rows } = await openRows(tx, permit)
  return new Map(
    rows.flatMap(({ fileId, rowNumber, proposal }) =>
      proposal === undefined ? [] : [[rowIdOf(fileId, rowNumber), proposal] as const],
    ),
  )
}

async function openRows(tx: Tx, permit: Permit): Promise<Pick<ToSettle, 'rows' | 'howMany'>> {
  const { budgetId: budget } = recordOf(permit)
  const held = heldByOf(permit.as)
  const [rows, known, count] = await Promise.all([
    tx.run(openRowsOf, { budget, held, most: TOGETHER }),
    knownOf(tx, budget, permit.today),
    tx.one(openRowsCount, { budget, held }),
  ])
  const matched = new Map(matchRows(rows.map(openRowFrom), known).map((one) => [one.rowId, one]))
  return {
    rows: rows.map((row) => rowFrom(row, proposalFrom(matched.get(rowIdOf(row.file_id, row.row_number)), known))),
    howMany: count?.rows ?? 0,
  }
}

/** One open row with all that it may be said to be; undefined where it is settled, or none of this reader's. */
export async function oneRowOf(tx: Tx, permit: Permit, file: string, rowNumber: number): Promise<OneRow | undefined> {
  const { budgetId: budget } = recordOf(permit)
  const held = heldByOf(permit.as)
  const [row, together, known, money, purchases, payments] = await Promise.all([
    tx.one(openRowById, { budget, held, file, row: rowNumber }),
    tx.run(openRowsOf, { budget, held, most: TOGETHER }),
    knownOf(tx, budget, permit.today),
    moneyOf(tx, permit),
    tx.run(purchasesToMatch, { budget }),
    tx.run(paymentsToMatch, { budget, to: addDays(permit.today, 1) }),
  ])
  if (row === undefined) return undefined
  const id = rowIdOf(file, rowNumber)
  const isAmong = together.some((one) => rowIdOf(one.file_id, one.row_number) === id)
  const matched = matchRows((isAmong ? together : [...together, row]).map(openRowFrom), known).find(
    ({ rowId }) => rowId === id,
  )
  const size = row.amount_pence < 0n ? -row.amount_pence : row.amount_pence
  const mayBe =
    row.amount_pence < 0n
      ? purchases.filter((one) => !one.matched && one.amount_pence === size).slice(0, SHOWN)
      : mayHaveComeBack(purchases, size, row.booked_on)
  return {
    row: rowFrom(row, proposalFrom(matched, known)),
    lines: buyableOf(money, permit.today),
    purchases: mayBe.map((one) => ({
      ...{
        purchaseId: one.purchase_id,
        lineId: one.line_id,
        what: one.what,
        boughtOn: one.bought_on,
        amountPence: one.amount_pence,
      },
    })),
    payments: payments
      .filter((one) => one.amount_pence === row.amount_pence)
      .slice(0, SHOWN)
      .map((one) => ({ paymentId: one.payment_id, arrivesOn: one.arrives_on, amountPence: one.amount_pence })),
    payeeName: payeeOf({ payee: row.payee, words: row.words }),
  }
}

/** Shops give money back within about so many days. */
const BACK_WITHIN_DAYS = 90
const BACK_SHOWN = 5

type Bought = NonNullable<(typeof purchasesToMatch)['row']>

/** What money that came in may be money back for: the same amount first, then the newest; never for more than was paid. */
const mayHaveComeBack = (purchases: readonly Bought[], size: Pence, on: Day): readonly Bought[] =>
  purchases
    .filter((one) => one.amount_pence >= size && one.bought_on <= on && one.bought_on >= addDays(on, -BACK_WITHIN_DAYS))
    .toSorted((a, b) => Number(b.amount_pence === size) - Number(a.amount_pence === size))
    .slice(0, BACK_SHOWN)

const SETTLED_SHOWN = 200

/** What was said of rows, newest day first; and what is proposed by name because somebody said so. */
export async function settledRowsOf(
  tx: Tx,
  permit: Permit,
): Promise<{
  rows: readonly SettledRow[]
  rules: readonly { ruleId: string; payee: string; lineWhat: string; byName: string }[]
}> {
  const { budgetId: budget } = recordOf(permit)
  const [rows, rules] = await Promise.all([
    tx.run(settledOf, { budget, held: heldByOf(permit.as), most: SETTLED_SHOWN }),
    tx.run(payeeRulesOf, { budget }),
  ])
  return {
    rows: rows.map((row) => ({
      ...{ settledId: row.settled_id, fileId: row.file_id, rowNumber: row.row_number, bookedOn: row.booked_on },
      ...{ amountPence: row.amount_pence, payee: row.payee, words: row.words, isWhat: row.is_what },
      ...{ what: row.what ?? undefined, how: row.how, because: row.because, byName: row.by_name },
    })),
    rules: rules.map((row) => ({
      ruleId: row.rule_id,
      payee: row.payee,
      lineWhat: row.line_what,
      byName: row.by_name,
    })),
  }
}
