import { lineFrom, type OverlayRow, overlayFrom } from '../../agreement/rows.ts'
import type { Schedule } from '../../agreement/schedule.ts'
import { byKey } from './by-key.ts'
import type { linesOf } from './store.ts'

type LineRow = NonNullable<(typeof linesOf)['row']>

/** A budget's lines and what was laid over them, by agreement. */
export function schedulesFrom(
  lines: readonly LineRow[],
  overlays: readonly (OverlayRow & { agreement_id: string })[],
): Schedule[] {
  const laid = byKey(overlays, (row) => row.agreement_id)
  return [...byKey(lines, (row) => row.agreement_id)].map(([agreementId, own]) => ({
    lines: own.map(lineFrom),
    overlays: (laid.get(agreementId) ?? []).map(overlayFrom),
  }))
}
