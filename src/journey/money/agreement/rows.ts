import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import { fromJson, type Pence } from '#core/money.ts'
import type { Every, Overlay, Season } from '#core/pattern/index.ts'
import type { AgreementLine, LineManagedAs, PaPart } from './agreement.ts'

type SeasonRow = { season_from: number | null; season_to: number | null }

export type LineRow = SeasonRow & {
  line_id: string
  spend_line_id: string
  outcome_id: string
  what: string
  amount_pence: Pence
  every: Every
  from_day: Day
  to_day: Day | null
  ends_event: string | null
  managed_as: LineManagedAs
  /** Today, where a statement asks for it. */
  managed_now?: LineManagedAs
  provider_now?: AgreementLine['providerNow'] | null
  budget_code: string
  pa_part: PaPart | null
}

/** A step of a step-down as JSON carries it; pence as text. */
export type StepRow = { readonly from: Day; readonly pence: string }

/** A row of what is laid over lines, with the steps of a step-down. */
export type OverlayRow = SeasonRow & {
  overlay_id: string
  line_id: string | null
  kind: string
  from_day: Day
  to_day: Day | null
  amount_pence: Pence | null
  basis_points: number | null
  what: string | null
  outcome_id: string | null
  agreed_pence: Pence | null
  /** The stepping down that it is a step of; what the person asked for, of less for a while. */
  taper_id: string | null
  request_id: string | null
  steps: readonly StepRow[] | null
}

const seasonFrom = ({ season_from: fromMonth, season_to: toMonth }: SeasonRow): Season | undefined =>
  fromMonth === null || toMonth === null ? undefined : { fromMonth, toMonth }

/** A line of the agreement from its row. */
export const lineFrom = (row: LineRow): AgreementLine => ({
  lineId: row.line_id,
  spendLineId: row.spend_line_id,
  outcomeId: row.outcome_id,
  what: row.what,
  amountPence: row.amount_pence,
  every: row.every,
  from: row.from_day,
  plannedTo: row.to_day ?? undefined,
  endsEvent: row.ends_event ?? undefined,
  season: seasonFrom(row),
  ...(row.provider_now ? { providerNow: row.provider_now } : {}),
  ...{ managedAs: row.managed_now ?? row.managed_as, budgetCode: row.budget_code, paPart: row.pa_part ?? undefined },
  ...((row.managed_now ?? row.managed_as) === row.managed_as ? {} : { setUpAs: row.managed_as }),
})

/** An overlay as the pattern engine takes it. A row that lacks what its kind needs is a bug: the table refuses it. */
export function overlayFrom(row: OverlayRow): Overlay {
  const { overlay_id: id, from_day: from } = row
  const [lineId, to] = [row.line_id ?? undefined, row.to_day ?? undefined]
  if (row.kind === 'ends' || row.kind === 'starts') return { id, kind: row.kind, on: from, lineId }
  if (row.kind === 'pause') return { id, kind: 'pause', from, to, lineId }
  return overOneLine(row, { id, lineId: there(row.line_id), from, to })
}

type OnOneLine = { id: string; lineId: string; from: Day; to: Day | undefined }

function overOneLine(row: OverlayRow, one: OnOneLine): Overlay {
  const { id, lineId, from } = one
  switch (row.kind) {
    case 'amount':
    case 'unwell':
      return { ...one, kind: row.kind, amountPence: there(row.amount_pence) }
    case 'top-up':
      return { ...one, kind: 'top-up', amountPence: there(row.amount_pence), season: there(seasonFrom(row)) }
    case 'one-off':
      return { id, lineId, kind: 'one-off', on: from, amountPence: there(row.amount_pence) }
    case 'uplift':
      return { id, lineId, kind: 'uplift', from, basisPoints: there(row.basis_points) }
    case 'use':
      return { ...one, kind: 'use', what: there(row.what), outcomeId: there(row.outcome_id) }
    default:
      assert(row.kind === 'taper', 'an overlay of a kind that nobody knows')
      return { id, lineId, kind: 'taper', from, agreedPence: there(row.agreed_pence), steps: stepsFrom(row) }
  }
}

const stepsFrom = ({ steps }: OverlayRow) =>
  there(steps).map((step) => ({ from: step.from, amountPence: fromJson(step.pence) }))

function there<T>(value: T | null | undefined): T {
  assert(value !== null && value !== undefined, 'an overlay lacks what its kind needs')
  return value
}
