import type { Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { LICENSED_KEYS, type Licence, MEASURES, type Measure, type Said } from './wellbeing.ts'

export type WellbeingReason = 'no-such-measure' | 'measure-needs-a-licence' | 'nothing-said-yet'

/** Whether a measure may be shown and written down: we know it, and where it needs a licence, one is in force on the day. */
export function mayShow(key: string, licences: readonly Licence[], today: Day): Verdict<WellbeingReason> {
  const measure = MEASURES.find((one) => one.key === key)
  if (measure === undefined) return refuse('no-such-measure')
  const inForce = licences.some(
    (one) => one.measure === key && one.from <= today && (one.to === undefined || one.to >= today),
  )
  return measure.needsLicence && !inForce ? refuse('measure-needs-a-licence', key) : fine
}

/** The measures that this council may show today. */
export const shownMeasures = (licences: readonly Licence[], today: Day): readonly Measure[] =>
  MEASURES.filter(({ key }) => mayShow(key, licences, today).length === 0)

/** Whether it may be written down: something was said, and nothing of a measure that may not be shown. */
export function mayKeepWellbeing(said: Said, licences: readonly Licence[], today: Day): Verdict<WellbeingReason> {
  if (Object.values(said).every((one) => one === undefined)) return refuse('nothing-said-yet', 'satisfied')
  return LICENSED_KEYS.filter((key) => said[key] !== undefined).flatMap((key) => mayShow(key, licences, today))
}
