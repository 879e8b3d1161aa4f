import { type Day, minDay } from '#core/day.ts'
import { arrivesOn, earliestArrival, sendBy } from '#core/pattern/index.ts'
import type { Settings } from '#council/index.ts'
import type { Tx } from '#db/transaction.ts'
import type { DueNow, HeldBecause, HeldUp } from '../payrun.ts'
import { byKey } from './by-key.ts'
import type { Claimed, DueItem, Payable, PayeeNow } from './due.ts'
import { canPay } from './grouping.ts'
import { type Arrives, arrivingFrom } from './groups.ts'
import { owedBy } from './owed.ts'
import { schedulesFrom } from './schedules.ts'
import {
  budgetsHeldUp,
  budgetsSetUp,
  cardsOf,
  claimedOf,
  freeOf,
  holdsOf,
  linesOf,
  overlaysOf,
  payeesOf,
  ratesOf,
} from './store.ts'

type LineRow = NonNullable<(typeof linesOf)['row']>

/** How many budgets a piece of work holds: few enough to be done in a moment, many enough to be worth a transaction. */
export const SLICE = 200

/** Before every budget's id. */
export const FIRST = '00000000-0000-0000-0000-000000000000'

/** What to ask of budgets: only lines of a code; without what one run has claimed; whether contributions are kept back. */
type Asked = { readonly code: string | undefined; readonly without?: string; readonly keeps: boolean }

/** When money arrives that is sent today at the earliest, by the council's own holidays. */
export function arrivals({ holidays }: Pick<Settings, 'holidays'>, today: Day): Arrives {
  const closed = new Set(holidays)
  return arrivingFrom(today, earliestArrival(today, closed), (payOn) => arrivesOn(payOn, closed))
}

/** Everything that a run asks about these budgets, in one batch of statements; by id, those with lines alone. */
export async function payablesOf(
  tx: Tx,
  budgets: readonly string[],
  { code, without, keeps }: Asked,
): Promise<Payable[]> {
  const [lines, overlays, claimed, payees, cards, holds, rates, free] = await Promise.all([
    tx.run(linesOf, { budgets }),
    tx.run(overlaysOf, { budgets }),
    tx.run(claimedOf, { budgets, without: without ?? null }),
    tx.run(payeesOf, { budgets }),
    tx.run(cardsOf, { budgets }),
    tx.run(holdsOf, { budgets }),
    keeps ? tx.run(ratesOf, { budgets }) : [],
    keeps ? tx.run(freeOf, { budgets }) : [],
  ])
  const of = <Row extends { budget_id: string }>(rows: readonly Row[]) => {
    const known = byKey(rows, (row) => row.budget_id)
    return (budgetId: string): readonly Row[] => known.get(budgetId) ?? []
  }
  const [overlaysFor, claimedFor, payeesFor, cardsFor] = [of(overlays), of(claimed), of(payees), of(cards)]
  const [holdsFor, ratesFor, freeFor] = [of(holds), of(rates), of(free)]
  return [...byKey(lines, (row) => row.budget_id)].flatMap(([budgetId, rows]) => {
    const ofCode = code === undefined ? rows : rows.filter((row) => row.budget_code === code)
    if (ofCode.length === 0) return []
    const ofAnyCode = schedulesFrom(rows, overlaysFor(budgetId))
    const schedules = code === undefined ? ofAnyCode : schedulesFrom(ofCode, overlaysFor(budgetId))
    return {
      ...whose(rows),
      ...{ budgetId, schedules, ofAnyCode, managedAs: new Map(rows.map((row) => [row.line_id, row.managed_now])) },
      ...roundsIn(rows),
      ...{ claimed: claimedFor(budgetId).map(claimedFrom), payee: payeeNow(payeesFor(budgetId), 'held') },
      thirdParty: payeeNow(payeesFor(budgetId), 'third-party'),
      ...{ cardId: cardsFor(budgetId)[0]?.card_id, hold: holdsFor(budgetId).map(holdFrom)[0] },
      keeps: keeps ? keepsFrom(ratesFor(budgetId), freeFor(budgetId)) : undefined,
    }
  })
}

const whose = ([first]: readonly LineRow[]) => ({
  personId: first?.person_id ?? '',
  personName: first?.person_name ?? '',
})

/** Which lines are of earlier rounds, and since when the one of now runs; nothing where there is but one. */
function roundsIn(rows: readonly LineRow[]): Pick<Payable, 'earlier' | 'since'> {
  const earlier = new Set(rows.filter((row) => row.is_earlier).map((row) => row.line_id))
  const [first, ...others] = rows.filter((row) => !row.is_earlier).map((row) => row.from_day)
  return { earlier, since: earlier.size === 0 || first === undefined ? undefined : others.reduce(minDay, first) }
}

const claimedFrom = (row: NonNullable<(typeof claimedOf)['row']>): Claimed => ({
  ...{ itemId: row.item_id, lineId: row.line_id, kind: row.kind, turn: row.turn, is: row.is },
  ...{ periodFrom: row.period_from, periodTo: row.period_to, payOn: row.pay_on, amountPence: row.amount_pence },
})

const holdFrom = (row: NonNullable<(typeof holdsOf)['row']>): HeldBecause => ({
  ...{ reason: row.reason, words: row.words, whoActs: row.who_acts, actBy: row.act_by },
  ...{ placedOn: row.placed_on, placedByName: row.placed_by_name },
})

/** What somebody pays towards it and when their care is free, from the rows of it. */
export const keepsFrom = (
  rates: readonly NonNullable<(typeof ratesOf)['row']>[],
  free: readonly NonNullable<(typeof freeOf)['row']>[],
): NonNullable<Payable['keeps']> => ({
  rates: rates.map((row) => ({ weeklyPence: row.weekly_pence ?? undefined, from: row.from_day })),
  free: free.map((row) => ({ from: row.from_day, ended: row.ended_on === null ? undefined : { on: row.ended_on } })),
})

function payeeNow(all: readonly NonNullable<(typeof payeesOf)['row']>[], pocket: 'held' | 'third-party'): PayeeNow {
  const payees = all.filter((one) => one.pocket === pocket)
  const checked = payees.find(({ confirmed }) => confirmed)
  if (checked === undefined) return payees.length === 0 ? 'none' : 'unconfirmed'
  return checked.sent_back ? 'sent-back' : { payeeId: checked.payee_id }
}

type Can = {
  readonly payables: readonly Payable[]
  readonly items: readonly DueItem[]
  readonly heldUp: readonly HeldUp[]
}

/** What can be paid of these budgets up to a day, and what is held up. */
export async function canPayOf(
  tx: Tx,
  budgets: readonly string[],
  { upTo, today, settings, code }: { upTo: Day; today: Day; settings: Settings; code: string | undefined },
): Promise<Can> {
  const payables = await payablesOf(tx, budgets, { code, keeps: settings.money.contributions === 'net' })
  const arrives = arrivals(settings, today)
  const closed = new Set(settings.holidays)
  const inTime = (one: HeldUp): HeldUp => (one.hold === undefined ? { ...one, actBy: sendBy(one.actBy, closed) } : one)
  const all = payables.map((payable) => canPay(payable, owedBy(payable, upTo), arrives))
  return { payables, items: all.flatMap(({ items }) => items), heldUp: all.flatMap(({ heldUp }) => heldUp.map(inTime)) }
}

/** What is due up to a day and in no run: of the first people where there are many, so that a page stays quick. Asks in steps. */
export async function dueNow(tx: Tx, today: Day, settings: Settings, upTo: Day): Promise<DueNow & Can> {
  const budgets = await tx.run(budgetsSetUp, { after: FIRST, most: SLICE + 1 })
  const ids = budgets.slice(0, SLICE).map(({ budget_id }) => budget_id)
  const can = await canPayOf(tx, ids, { upTo, today, settings, code: undefined })
  const totalPence = can.items.reduce((sum, { amountPence }) => sum + amountPence, 0n)
  const [first, ...rest] = can.items.map(({ arrivesOn: on }) => on)
  const arrivesFirst = first && rest.reduce(minDay, first)
  return { ...can, count: can.items.length, totalPence, isAll: budgets.length <= SLICE, arrivesFirst }
}

const HELD_UP_SHOWN = 100

/**
 * What is held up, overdue holds first, with what is due of it up to a day; and how many people more there are. A hold is shown also
 * where nothing is due yet. Asks in steps.
 */
export async function heldUpNow(
  tx: Tx,
  today: Day,
  settings: Settings,
  upTo: Day,
): Promise<{ heldUp: readonly HeldUp[]; more: number }> {
  const rows = await tx.run(budgetsHeldUp, { today, most: HELD_UP_SHOWN })
  const budgets = rows.map(({ budget_id }) => budget_id)
  const { heldUp, payables } = await canPayOf(tx, budgets, { upTo, today, settings, code: undefined })
  const known = byKey(heldUp, ({ budgetId }) => budgetId)
  const byId = new Map(payables.map((payable) => [payable.budgetId, payable]))
  const shown = budgets.flatMap((budgetId): readonly HeldUp[] => {
    const payable = byId.get(budgetId)
    if (known.has(budgetId) || payable?.hold === undefined) return known.get(budgetId) ?? []
    const { personName, hold } = payable
    return [{ budgetId, personName, why: 'on-hold', hold, actBy: hold.actBy, count: 0, totalPence: 0n }]
  })
  return { heldUp: shown, more: Math.max(0, (rows[0]?.all ?? 0) - budgets.length) }
}
