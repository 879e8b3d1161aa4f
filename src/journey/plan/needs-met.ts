import type { Need } from '#journey/needs/index.ts'
import type { Outcome, Plan } from './plan.ts'

/** The need that a goal meets, of those that the plan rests on: by the question it answers, so that it is found again after a later assessment. */
export const needOf = (plan: Pick<Plan, 'needs'>, goal: Pick<Outcome, 'needId' | 'needKey'>): Need | undefined =>
  plan.needs.find(({ needId }) => needId === goal.needId) ??
  plan.needs.find(({ questionKey }) => questionKey === goal.needKey)

/** What one decision about needs found, and whether it is the one made last. */
type Found = { stands: boolean; needs: readonly Need[] }

/**
 * The needs that a version rests on. One that may still change: those decided last. One that was sent, or is or was in force: those
 * to which its goals were linked, whatever was found since.
 */
export function needsBehind(
  found: readonly Found[],
  outcomes: readonly Pick<Outcome, 'needId'>[],
  mayChange: boolean,
): readonly Need[] {
  const standing = found.find(({ stands }) => stands)?.needs ?? []
  if (mayChange) return standing
  const own = found.find(({ needs }) => needs.some(({ needId }) => outcomes.some((one) => one.needId === needId)))
  const linked = found.flatMap(({ needs }) =>
    needs.filter(({ needId }) => outcomes.some((one) => one.needId === needId)),
  )
  const others = (own?.needs ?? standing).filter(
    ({ questionKey }) => !linked.some((need) => need.questionKey === questionKey),
  )
  return [...linked, ...others]
}
