import type { Insertable } from 'kysely'
import { addDays, type Day, dayOf, mondayOf, sayDate } from '#core/day.ts'
import type { Overlay } from '#core/pattern/index.ts'
import type { DB } from '#db/types.ts'
import type { Agreed, Uplift } from './agreed.ts'
import type { Chance } from './chance.ts'
import type { Life } from './life.ts'
import type { Rows } from './rows.ts'
import type { Staff } from './staff.ts'

const APPROVED_DAYS_BEFORE = 24
const REASON = 'Prices and wages have gone up since last April.'

/** Writes down the rise of the last April that has come, proposed by one and approved by another. */
export function upliftOfApril(today: Day, chance: Chance, rows: Rows, staff: Staff): Uplift {
  const year = Number(today.slice(0, 4))
  const thisYears = firstOfApril(year)
  const from = thisYears <= today ? thisYears : firstOfApril(year - 1)
  const [uplift_id, basis_points] = [chance.id(), chance.whole(28, 46) * 10]
  const [proposed_by, approved_by] = [staff.financeOfficer, staff.financeApprover]
  const approved_on = addDays(from, -APPROVED_DAYS_BEFORE)
  rows.add('uplift', {
    ...{ uplift_id, from_day: from, basis_points, budget_code: null, pa_only: false, reason: REASON },
    ...{ proposed_by, proposed_on: addDays(approved_on, -2) },
  })
  rows.add('uplift_approved', { uplift_id, proposed_by, approved_by, approved_on })
  return { id: uplift_id, from, basisPoints: basis_points, approvedOn: approved_on, approvedBy: approved_by }
}

function firstOfApril(year: number): Day {
  const found = dayOf(year, 4, 1)
  if (found === undefined) throw new Error('a year without an April')
  return found
}

type Laid = Insertable<DB['overlay']>

/** A row of an overlay on a whole agreement; what it does not have is null, so that all rows have the same columns. */
export const overlayRow = (
  { agreementId }: Pick<Agreed, 'agreementId'>,
  { chance, budgetId }: Pick<Life, 'chance' | 'budgetId'>,
  laid: Pick<Laid, 'kind' | 'from_day' | 'reason' | 'made_by' | 'made_on'> & Partial<Laid>,
): Laid => ({
  ...{ overlay_id: chance.id(), budget_id: budgetId, agreement_id: agreementId, line_id: null, to_day: null },
  ...{ amount_pence: null, basis_points: null, uplift_id: null, switch_id: null },
  ...laid,
})

/** The rise of April on each line that ran on the day when it was approved and still runs on its own day. */
export function isUplifted(life: Life, { agreementId, setUpOn, lines }: Agreed): Overlay[] {
  const { rows, uplift, line: say } = life
  const { from, basisPoints, approvedBy, approvedOn } = uplift
  const running = lines.filter(({ every, to }) => every !== 'once' && (to === undefined || to >= from))
  if (setUpOn > approvedOn || running.length === 0) return []
  say('money', `Your payments go up from ${sayDate(from)}.`, approvedBy, approvedOn)
  return running.map(({ id: line_id }) => {
    const row = overlayRow({ agreementId }, life, {
      ...{ kind: 'uplift', from_day: from, line_id, basis_points: basisPoints, uplift_id: uplift.id },
      ...{ reason: REASON, made_by: approvedBy, made_on: approvedOn },
    })
    rows.add('overlay', row)
    return { id: row.overlay_id, kind: 'uplift', lineId: line_id, from, basisPoints }
  })
}

/** A few weeks in which one line waits, asked for by the person a good while before; wages owed never do. */
export function isPausedOnce(life: Life, { agreementId, setUpOn, lines }: Agreed): Overlay[] {
  const { chance, rows, personId: made_by, today, knownAs, line: say } = life
  const line = lines.find(({ every, owed }) => every !== 'once' && owed !== true)
  const made_on = addDays(setUpOn, chance.whole(90, 200))
  if (line === undefined || !chance.likely(0.06) || made_on > today) return []
  const from = addDays(mondayOf(made_on), 21)
  const to = addDays(from, 7 * chance.whole(2, 5) - 1)
  const row = overlayRow({ agreementId }, life, {
    ...{
      kind: 'pause',
      from_day: from,
      to_day: to,
      line_id: line.id,
      reason: 'In hospital for a while.',
      made_by,
      made_on,
    },
  })
  rows.add('overlay', row)
  rows.add('pause_consent', { overlay_id: row.overlay_id, by_wish: false, person_id: made_by })
  say('money', `${knownAs} paused one payment from ${sayDate(from)} to ${sayDate(to)}.`, made_by, made_on)
  return [{ id: row.overlay_id, kind: 'pause', lineId: line.id, from, to }]
}
