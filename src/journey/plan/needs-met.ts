import type { Need } from '#journey/needs/index.ts'
import type { Otherwise, Outcome, Plan } from './plan.ts'

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

/** One eligible need: the goals that meet it, each with its number in the plan, and how it is met otherwise. */
export type Met = {
  need: Need
  goals: readonly { goal: Outcome; number: number }[]
  otherwise: Otherwise | undefined
}

/** How each eligible need is met, in the order of the needs (Care Act 2014, s.25(1)(a) to (c)). */
export const howMet = (plan: Pick<Plan, 'needs' | 'outcomes' | 'otherwise'>): readonly Met[] =>
  plan.needs.map((need) => ({
    need,
    goals: plan.outcomes.flatMap((goal, index) =>
      needOf(plan, goal)?.needId === need.needId ? [{ goal, number: index + 1 }] : [],
    ),
    otherwise: plan.otherwise?.find(({ needKey }) => needKey === need.questionKey),
  }))

/** The eligible needs that neither a goal nor words meet. */
export const notMet = (plan: Pick<Plan, 'needs' | 'outcomes' | 'otherwise'>): readonly Need[] =>
  howMet(plan).flatMap(({ need, goals, otherwise }) => (goals.length > 0 || otherwise !== undefined ? [] : [need]))

/** The needs that a goal names: what somebody reads with whom the plan is shared, who may not read what was said about needs. */
export const needsShared = (plan: Pick<Plan, 'needs' | 'outcomes'>): readonly Need[] =>
  howMet(plan).flatMap(({ need, goals }) => (goals.length > 0 ? [need] : []))
