import { parted, type Standing } from '#journey/decision/index.ts'
import { lineOrigin, type Plan } from '#journey/plan/index.ts'

/**
 * A version of the plan without what got no yes in the plan that was approved last, in whatever version that was first written: it is
 * never paid, so it counts neither as decided nor as asked for. A line that was never decided stays.
 */
export function agreedOf(plan: Plan, decided: Plan, standing: Standing): Plan {
  const refused = new Set(parted(standing, decided.spendLines).not.map(lineOrigin))
  return refused.size === 0
    ? plan
    : { ...plan, spendLines: plan.spendLines.filter((line) => !refused.has(lineOrigin(line))) }
}

/** The version in force with the lines alone that were ever set up: what was not agreed then is no part of what is paid. */
export function thatIsPaid(plan: Plan, origins: ReadonlySet<string>): Plan {
  const spendLines = plan.spendLines.filter((line) => origins.has(lineOrigin(line)))
  return spendLines.length === plan.spendLines.length ? plan : { ...plan, spendLines }
}
