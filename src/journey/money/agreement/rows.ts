import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Every, Overlay } from '#core/pattern/index.ts'
import type { AgreementLine } from './agreement.ts'

type LineRow = {
  line_id: string
  spend_line_id: string
  outcome_id: string
  what: string
  amount_pence: Pence
  every: Every
  from_day: Day
  to_day: Day | null
  ends_event: string | null
  season_from: number | null
  season_to: number | null
}

type OverlayRow = {
  overlay_id: string
  line_id: string | null
  kind: string
  from_day: Day
  to_day: Day | null
  amount_pence: Pence | null
}

/** A line of the agreement from its row. */
export const lineFrom = (row: LineRow): AgreementLine => ({
  lineId: row.line_id,
  spendLineId: row.spend_line_id,
  outcomeId: row.outcome_id,
  what: row.what,
  amountPence: row.amount_pence,
  every: row.every,
  from: row.from_day,
  to: row.to_day ?? undefined,
  endsEvent: row.ends_event ?? undefined,
  season:
    row.season_from === null || row.season_to === null
      ? undefined
      : { fromMonth: row.season_from, toMonth: row.season_to },
})

/** An overlay as the pattern engine takes it. */
export function overlayFrom(row: OverlayRow): Overlay {
  const { overlay_id: id, from_day: from, amount_pence: amountPence } = row
  const [lineId, to] = [row.line_id ?? undefined, row.to_day ?? undefined]
  if (row.kind === 'ends') return { id, kind: 'ends', on: from, lineId }
  if (row.kind === 'pause') return { id, kind: 'pause', from, to, lineId }
  assert(
    row.kind === 'amount' && lineId !== undefined && amountPence !== null,
    'an overlay of another amount names its line and amount',
  )
  return { id, kind: 'amount', from, to, lineId, amountPence }
}
