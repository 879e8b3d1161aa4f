import type { Permit } from '#access/permit.ts'
import { addMonths } from '#core/day.ts'
import { earliestArrival } from '#core/pattern/index.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { overlayFrom } from '../../agreement/rows.ts'
import { byKey } from '../due/by-key.ts'
import { holdsOf, overlaysOf } from '../due/store.ts'
import { DIFFERENCES, type Differences, WARNINGS, type Warnings } from './look.ts'
import { differencesOf, partsOf, warningsIn } from './store.ts'
import { type Compared, type RunPart, type Why, whyDiffers } from './why.ts'

const BIGGEST = 3
const FIRST = 10
const CAME_BACK_WITHIN_MONTHS = 12

/** What differs from the run before, and why: of the biggest of each kind what explains it. Asks in steps. */
export async function differencesFor(tx: Tx, run: string): Promise<Differences> {
  const rows = await tx.run(differencesOf, { run, most: BIGGEST })
  const [any] = rows
  const kinds = byKey(rows, ({ kind }) => kind)
  const same = kinds.get('same')?.[0]?.count ?? 0
  const before = any?.before_run && any.before_up_to ? { runId: any.before_run, payUpTo: any.before_up_to } : undefined
  const shown = rows.filter(({ kind }) => kind !== 'same').map(({ budget_id }) => budget_id)
  const whyOf = await whysOf(tx, shown, { run, before: before?.runId })
  const found = DIFFERENCES.flatMap((kind) => {
    const of = kinds.get(kind) ?? []
    const [first] = of
    if (first === undefined) return []
    const biggest = of.map((row) => ({
      ...{ budgetId: row.budget_id, personName: row.name, nowPence: row.now_pence, beforePence: row.before_pence },
      why: whyOf(row.budget_id, { now: row.run_up_to, before: row.before_up_to ?? row.run_up_to }),
    }))
    return [{ kind, count: first.count, pence: first.diff_pence, biggest }]
  })
  return {
    ...{ before, same, rows: found },
    people: same + found.reduce((sum, { kind, count }) => sum + (kind === 'gone' ? 0 : count), 0),
  }
}

/** Why these people's parts differ, by budget. */
async function whysOf(
  tx: Tx,
  budgets: readonly string[],
  { run, before }: { run: string; before: string | undefined },
): Promise<(budget: string, upTo: Compared['upTo']) => readonly Why[]> {
  if (before === undefined || budgets.length === 0) return () => []
  const [parts, overlays, holds] = await Promise.all([
    tx.run(partsOf, { run, before, budgets }),
    tx.run(overlaysOf, { budgets }),
    tx.run(holdsOf, { budgets }),
  ])
  const [partsFor, overlaysFor] = [byKey(parts, (row) => row.budget_id), byKey(overlays, (row) => row.budget_id)]
  const onHold = new Set(holds.map(({ budget_id }) => budget_id))
  return (budget, upTo) => {
    const own = partsFor.get(budget) ?? []
    return whyDiffers({
      now: own.filter(({ is_now }) => is_now).map(partFrom),
      before: own.filter(({ is_now }) => !is_now).map(partFrom),
      overlays: (overlaysFor.get(budget) ?? []).map(overlayFrom),
      ...{ isOnHold: onHold.has(budget), upTo },
    })
  }
}

const partFrom = (row: NonNullable<(typeof partsOf)['row']>): RunPart => ({
  ...{ lineId: row.line_id, kind: row.kind, every: row.every, amountPence: row.amount_pence },
  ...{ periodFrom: row.period_from, periodTo: row.period_to, payOn: row.pay_on },
  season:
    row.season_from === null || row.season_to === null
      ? undefined
      : { fromMonth: row.season_from, toMonth: row.season_to },
})

/** What somebody must look at before a run is approved. */
export async function warningsOf(tx: Tx, permit: Permit, run: string): Promise<Warnings> {
  const { money, holidays } = await settingsIn(tx, permit.today)
  const earliest = earliestArrival(permit.today, new Set(holidays))
  const since = addMonths(permit.today, -CAME_BACK_WITHIN_MONTHS)
  const rows = await tx.run(warningsIn, {
    ...{ run, hundredths: money.unusualHundredths, since, most: FIRST, today: permit.today, earliest },
  })
  const kinds = byKey(rows, ({ kind }) => kind)
  const found = WARNINGS.flatMap((kind) => {
    const of = kinds.get(kind) ?? []
    const first = of.map((row) => ({
      budgetId: row.budget_id ?? undefined,
      name: row.name,
      pence: row.pence ?? undefined,
    }))
    return of[0] === undefined ? [] : [{ kind, count: of[0].count, first }]
  })
  return { count: found.length, rows: found }
}
