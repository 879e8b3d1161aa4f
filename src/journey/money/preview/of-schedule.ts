import type { Day } from '#core/day.ts'
import type { Overlay } from '#core/pattern/index.ts'
import { baseOf, type Schedule } from '../agreement/schedule.ts'
import { type Preview, previewOf } from './steps.ts'

/**
 * The half year from a day on if something more were laid over what is paid now. A new use goes on as a line of its own at what is paid
 * then, so what was laid over the old one for later days, steps down above all, ends with it. Nothing is written.
 */
export function previewLaid({ lines, overlays }: Schedule, laid: readonly Overlay[], from: Day): Preview {
  const base = lines.map(baseOf)
  return previewOf(
    { lines: base, overlays },
    { lines: base, overlays: [...overlays.filter((one) => goesAlong(one, laid)), ...laid] },
    from,
    new Map(lines.map(({ lineId, what }) => [lineId, what])),
  )
}

const goesAlong = (one: Overlay, laid: readonly Overlay[]): boolean =>
  !laid.some((use) => use.kind === 'use' && 'from' in one && one.lineId === use.lineId && one.from >= use.from)
