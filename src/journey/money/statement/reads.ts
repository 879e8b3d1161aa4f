import { type Permit, recordOf } from '#access/permit.ts'
import { type Day, day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Tx } from '#db/transaction.ts'
import { moneyOf } from '../agreement/reads.ts'
import { byPotOf } from '../ledger/flows.ts'
import type { AccountKind, ByPot, TransferKind } from '../ledger/ledger.ts'
import { roundsOf } from '../rounds/reads.ts'
import { aheadOf, councilYear, leftIn, linesOf, startOfMonth } from './rules.ts'
import type { Ahead, Cursor, Entry, Statement } from './statement.ts'
import { balancesAt, councilBalancesAt, entriesBefore, postedBetween } from './store.ts'

/** Lines of a page. */
export const PAGE = 50
/** Lines of a file: more than any budget has. */
const FILE = 20_000
/** After everything: a day and a transfer that none reaches. */
const LAST: Cursor = { on: day('9999-12-31'), transferId: '9223372036854775807' }
const endOf = (asAt: Day | undefined): Cursor => (asAt === undefined ? LAST : { ...LAST, on: asAt })
const at = ({ on, transferId }: Cursor) => ({ day: on, transfer: transferId })

/** What lay where at the end of a day, on the permit's budget, in pence. */
export const balancesAsAt = async (tx: Tx, permit: Permit, asAt: Day): Promise<ByPot> =>
  byPotOf(await tx.run(balancesAt, { budget: recordOf(permit).budgetId, ...at(endOf(asAt)) }))

/** What lay in the council's own accounts at the end of a day, by kind and budget code, in pence: below zero went out. */
export async function councilBalancesAsAt(
  tx: Tx,
  asAt: Day,
): Promise<readonly { kind: 'council' | 'bank'; code: string; pence: Pence }[]> {
  const rows = await tx.run(councilBalancesAt, { day: asAt })
  return rows.map(({ kind, code, pence }) => ({ kind: kind === 'bank' ? 'bank' : 'council', code, pence }))
}

/** The statement of the permit's budget as at the end of a day (undefined: now); `from` is where a further page begins. */
export const statementOf = (
  tx: Tx,
  permit: Permit,
  asked: { asAt: Day | undefined; from: Cursor | undefined },
): Promise<Statement> => statementBy(tx, permit, asked, PAGE)

/** The same with every line, for a file. */
export const wholeStatementOf = (tx: Tx, permit: Permit, asAt: Day | undefined): Promise<Statement> =>
  statementBy(tx, permit, { asAt, from: undefined }, FILE)

async function statementBy(
  tx: Tx,
  permit: Permit,
  { asAt, from }: { asAt: Day | undefined; from: Cursor | undefined },
  count: number,
): Promise<Statement> {
  const { budgetId: budget } = recordOf(permit)
  const first = from ?? endOf(asAt)
  const [then, there, rows, rounds] = await Promise.all([
    tx.run(balancesAt, { budget, ...at(endOf(asAt)) }),
    tx.run(balancesAt, { budget, ...at(first) }),
    tx.run(entriesBefore, { budget, ...at(first), limit: count + 1 }),
    roundsOf(tx, permit, asAt),
  ])
  const entries = rows.map(entryFrom)
  const next = entries[count]
  return {
    asAt,
    byPot: byPotOf(then),
    lines: linesOf(entries.slice(0, count), leftIn(byPotOf(there))),
    older: next && { on: next.on, transferId: next.transferId.toString() },
    isFirstPage: from === undefined,
    rounds,
  }
}

const entryFrom = (row: NonNullable<(typeof entriesBefore)['row']>): Entry => ({
  ...{ transferId: row.transfer_id, amountPence: row.amount_pence, on: row.effective_on },
  ...{ kind: row.kind as TransferKind, debit: row.debit as AccountKind, credit: row.credit as AccountKind },
  ...{ happenedOn: row.happened_on ?? undefined, isReversal: row.is_reversal, what: row.what ?? undefined },
})

/** What is still to come on the permit's budget, and what is left this month and this year. One batch of statements. */
export async function moneyStillToCome(tx: Tx, permit: Permit): Promise<Ahead> {
  const { budgetId: budget } = recordOf(permit)
  const { today: to } = permit
  const [money, month, year] = await Promise.all([
    moneyOf(tx, permit),
    tx.run(postedBetween, { budget, from: startOfMonth(to), to }),
    tx.run(postedBetween, { budget, from: councilYear(to).from, to }),
  ])
  const { byPot } = money.balances
  return aheadOf(money, { byPot, spentMonth: spentIn(month), spentYear: spentIn(year) }, to)
}

/** Bought, less what went back to the shop. */
function spentIn(rows: readonly { kind: string; pence: Pence }[]): Pence {
  const of = (kind: TransferKind): Pence => rows.find((row) => row.kind === kind)?.pence ?? 0n
  return of('purchase') - of('purchase-taken-back')
}
