import type { Permit } from '#access/permit.ts'
import { addMonths } from '#core/day.ts'
import { earliestArrival } from '#core/pattern/index.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { byKey } from '../due/by-key.ts'
import { DIFFERENCES, type Differences, WARNINGS, type Warnings } from './look.ts'
import { differencesOf, warningsIn } from './store.ts'

const BIGGEST = 3
const FIRST = 10
const CAME_BACK_WITHIN_MONTHS = 12

/** What differs from the run before, explained. */
export async function differencesFor(tx: Tx, run: string): Promise<Differences> {
  const rows = await tx.run(differencesOf, { run, most: BIGGEST })
  const [any] = rows
  const kinds = byKey(rows, ({ kind }) => kind)
  const same = kinds.get('same')?.[0]?.count ?? 0
  const found = DIFFERENCES.flatMap((kind) => {
    const of = kinds.get(kind) ?? []
    const [first] = of
    if (first === undefined) return []
    const biggest = of.map((row) => ({
      ...{ budgetId: row.budget_id, personName: row.name, nowPence: row.now_pence, beforePence: row.before_pence },
    }))
    return [{ kind, count: first.count, pence: first.diff_pence, biggest }]
  })
  return {
    before: any?.before_run && any.before_up_to ? { runId: any.before_run, payUpTo: any.before_up_to } : undefined,
    same,
    people: same + found.reduce((sum, { kind, count }) => sum + (kind === 'gone' ? 0 : count), 0),
    rows: found,
  }
}

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
