import { addDays, type Day, mondayOf } from '#core/day.ts'
import { moneyForDays, type Overlay, type Pattern } from '#core/pattern/index.ts'
import type { Tx } from '#db/transaction.ts'
import { lineFrom, overlayFrom } from '../agreement/rows.ts'
import { baseOf } from '../agreement/schedule.ts'
import { overlaysOf } from '../payrun/due/store.ts'
import { linesToRaise, upliftById, upliftsNewest } from './store.ts'
import type { Comes, NewUplift, Raised, RaisedWeek, Uplift } from './uplift.ts'

type UpliftRow = NonNullable<(typeof upliftById)['row']>
type LineRow = NonNullable<(typeof linesToRaise)['row']>

const FOUR_WEEKS = 28

/** The weeks that are shown: some as they are before the rise, and a quarter of a year of it. */
const [WEEKS_BEFORE, WEEKS_SHOWN] = [2, 15]

const upliftFrom = (row: UpliftRow): Uplift => ({
  ...{ upliftId: row.uplift_id, from: row.from_day, basisPoints: row.basis_points, code: row.budget_code ?? undefined },
  ...{ paOnly: row.pa_only, reason: row.reason },
  ...{ proposedBy: row.proposed_by, proposedByName: row.proposed_by_name, proposedOn: row.proposed_on },
  approved:
    row.approved_on === null
      ? undefined
      : { on: row.approved_on, byName: row.approved_by_name ?? '', lines: row.lines },
})

/** The newest rises of the council, those that wait for approval first. */
export async function upliftsOf(tx: Tx): Promise<readonly Uplift[]> {
  return (await tx.run(upliftsNewest, {})).map(upliftFrom)
}

/** One rise; undefined where there is none of that id. */
export async function upliftOf(tx: Tx, upliftId: string): Promise<Uplift | undefined> {
  const row = await tx.one(upliftById, { uplift: upliftId })
  return row && upliftFrom(row)
}

/**
 * What a rise comes to, and for whom: the first four weeks from its day, before and after, worked out as payments are. Asks in
 * steps: first for the lines, then for what lies over them.
 */
export async function whatItComesTo(
  tx: Tx,
  { from, code, paOnly, basisPoints }: Omit<NewUplift, 'reason'>,
): Promise<Comes> {
  const rows = await tx.run(linesToRaise, { from, code: code ?? null, paOnly })
  const byBudget = new Map<string, LineRow[]>()
  for (const row of rows) byBudget.set(row.budget_id, [...(byBudget.get(row.budget_id) ?? []), row])
  const laid = new Map<string, Overlay[]>()
  for (const row of await tx.run(overlaysOf, { budgets: [...byBudget.keys()] }))
    laid.set(row.agreement_id, [...(laid.get(row.agreement_id) ?? []), overlayFrom(row)])
  const window = { from, to: addDays(from, FOUR_WEEKS - 1) }
  const all = [...byBudget].flatMap(([budgetId, own]) => {
    const [first] = own
    if (first === undefined) return []
    const lines = own.map((row) => baseOf(lineFrom(row)))
    const overlays = [...new Set(own.map((row) => row.agreement_id))].flatMap((id) => laid.get(id) ?? [])
    const rise = own.map(
      ({ line_id: lineId }): Overlay => ({ id: `rise ${lineId}`, kind: 'uplift', lineId, from, basisPoints }),
    )
    const [now, then] = [
      { lines, overlays },
      { lines, overlays: [...overlays, ...rise] },
    ]
    const [before, after] = [moneyForDays(now, window), moneyForDays(then, window)]
    return [{ first, budgetId, before, after, now, then }]
  })
  return {
    lines: rows.length,
    people: all.map(
      ({ first, budgetId, before, after }): Raised => ({
        ...{ budgetId, personId: first.person_id, personName: first.person_name },
        ...{ beforePence: (before + 2n) / 4n, afterPence: (after + 2n) / 4n },
      }),
    ),
    weeks: weeksAround(from, all),
    beforePence: all.reduce((sum, { before }) => sum + before, 0n),
    afterPence: all.reduce((sum, { after }) => sum + after, 0n),
  }
}

/** What all of them get for each week around a day, as it is and with the rise. */
function weeksAround(from: Day, all: readonly { now: Pattern; then: Pattern }[]): RaisedWeek[] {
  const first = addDays(mondayOf(from), -7 * WEEKS_BEFORE)
  return Array.from({ length: WEEKS_SHOWN }, (_, at) => {
    const weekOf = addDays(first, 7 * at)
    const week = { from: weekOf, to: addDays(weekOf, 6) }
    return {
      weekOf,
      beforePence: all.reduce((sum, { now }) => sum + moneyForDays(now, week), 0n),
      afterPence: all.reduce((sum, { then }) => sum + moneyForDays(then, week), 0n),
    }
  })
}
