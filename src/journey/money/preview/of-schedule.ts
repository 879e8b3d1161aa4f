import { addDays, type Day, minDay } from '#core/day.ts'
import type { Overlay } from '#core/pattern/index.ts'
import { baseOf, type Schedule } from '../agreement/schedule.ts'
import { type Preview, previewOf } from './steps.ts'

/**
 * The half year from a day on if something more were laid over what is paid now. A new use goes on as a line of its own at what is paid
 * then, and with the rises that are to come; what else was laid over the old one for later days, steps down above all, ends with it.
 * Nothing is written.
 */
export function previewLaid({ lines, overlays }: Schedule, laid: readonly Overlay[], from: Day): Preview {
  const base = lines.map(baseOf)
  return previewOf(
    { lines: base, overlays },
    { lines: base, overlays: [...overlays.flatMap((one) => goesAlong(one, laid)), ...laid] },
    from,
    new Map(lines.map(({ lineId, what }) => [lineId, what])),
  )
}

function goesAlong(one: Overlay, laid: readonly Overlay[]): readonly Overlay[] {
  const use = laid.find(({ kind, lineId }) => kind === 'use' && lineId === one.lineId)
  if (use?.kind !== 'use' || !('from' in one) || one.kind === 'uplift') return [one]
  if (one.from >= use.from) return []
  return one.kind === 'amount' && one.to !== undefined ? [{ ...one, to: minDay(one.to, addDays(use.from, -1)) }] : [one]
}
