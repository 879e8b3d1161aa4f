import type { Day } from '#core/day.ts'
import type { Overlay } from '#core/pattern/index.ts'
import { baseOf, type Schedule } from '../agreement/schedule.ts'
import { type Preview, previewOf } from './steps.ts'

/** The half year from a day on if something more were laid over what is paid now. Nothing is written. */
export function previewLaid({ lines, overlays }: Schedule, laid: readonly Overlay[], from: Day): Preview {
  const base = lines.map(baseOf)
  return previewOf(
    { lines: base, overlays },
    { lines: base, overlays: [...overlays, ...laid] },
    from,
    new Map(lines.map(({ lineId, what }) => [lineId, what])),
  )
}
