import { type Day, daysBetween } from '#core/day.ts'
import { divide, type Pence } from '#core/money.ts'
import type { EnoughFacts, Standing, SurplusRule } from './enough.ts'

/** What the council lets lie without a word: so many weeks of usual payments, in pence. */
export const limitOf = ({ weeklyPence }: Pick<EnoughFacts, 'weeklyPence'>, { weeks }: SurplusRule): Pence =>
  weeklyPence * BigInt(weeks)

/** What is there for use: without what is owed to somebody employed, and without what is kept for a named thing. */
export const freeOf = ({ inPocketsPence, owedPence, keptPence }: EnoughFacts): Pence =>
  inPocketsPence - owedPence - keptPence

/** What lies beyond the limit while payments go on; nothing where no payments are usual. */
export function leftOverOf(facts: EnoughFacts, rule: SurplusRule): Pence {
  const over = freeOf(facts) - limitOf(facts, rule)
  return facts.goesOn && facts.weeklyPence > 0n && over > 0n ? over : 0n
}

/**
 * How it stands, one thing at a time: more spent than paid; less there than is used until money comes; nearly more, or more, than
 * the council lets lie.
 */
export function standingOf(facts: EnoughFacts, rule: SurplusRule, today: Day): Standing {
  const { inPocketsPence, owedPence, usedWeeklyPence, weeklyPence, goesOn } = facts
  if (inPocketsPence < 0n) return { is: 'over', overPence: -inPocketsPence }
  const low = lowOf(facts, today)
  if (low) {
    const own = inPocketsPence - owedPence
    const until = facts.nextOn !== undefined && facts.nextOn > today ? facts.nextOn : undefined
    return { is: 'low', leftPence: own > 0n ? own : 0n, until, usedWeeklyPence }
  }
  if (!goesOn || weeklyPence === 0n) return { is: 'fine' }
  const [freePence, limitPence] = [freeOf(facts), limitOf(facts, rule)]
  if (freePence > limitPence) return { is: 'left-over', freePence, limitPence, leftOverPence: freePence - limitPence }
  return freePence * 100n >= limitPence * BigInt(rule.earlyHundredths)
    ? { is: 'nearly-left-over', freePence, limitPence }
    : { is: 'fine' }
}

/** Less is there than is usually used until the next payment; a week's use where that payment is late. */
function lowOf({ inPocketsPence, owedPence, usedWeeklyPence, nextOn }: EnoughFacts, today: Day): boolean {
  if (nextOn === undefined || usedWeeklyPence === 0n) return false
  const days = nextOn > today ? daysBetween(today, nextOn) : 7
  return (inPocketsPence - owedPence) * 7n < usedWeeklyPence * BigInt(days)
}

/** So many days of what was bought say what a usual week is. */
export const USUAL_DAYS = 56

/** What was bought in a usual week, from what was bought since a day: a week at least, so that one busy day is no usual week. */
export function usualWeekly(spentPence: Pence, firstOn: Day | undefined, today: Day): Pence {
  if (firstOn === undefined) return 0n
  const days = Math.min(USUAL_DAYS, Math.max(14, daysBetween(firstOn, today) + 1))
  return divide(spentPence * 7n, BigInt(days))
}
