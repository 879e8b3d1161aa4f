import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

/**
 * What there is, and what comes. Pence. `inPocketsPence`: what was paid and not spent, wherever it lies; the pot for a bad time and
 * what is set aside to go back are not among it. `owedPence`: of that, wages and the like; `keptPence`: kept for a named thing.
 * `usedWeeklyPence`: what was bought in a usual week of late; nothing where that is not known. `nextOn`: when money comes next.
 */
export type EnoughFacts = {
  readonly inPocketsPence: Pence
  readonly owedPence: Pence
  readonly keptPence: Pence
  readonly weeklyPence: Pence
  readonly usedWeeklyPence: Pence
  readonly nextOn: Day | undefined
  readonly goesOn: boolean
}

/** How many weeks of usual payments may lie there, and from how many hundredths of that it is said. */
export type SurplusRule = { readonly weeks: number; readonly earlyHundredths: number }

/** How it stands with what there is. Pence. */
export type Standing =
  | { readonly is: 'fine' }
  | { readonly is: 'over'; readonly overPence: Pence }
  | { readonly is: 'low'; readonly leftPence: Pence; readonly until: Day | undefined; readonly usedWeeklyPence: Pence }
  | { readonly is: 'nearly-left-over'; readonly freePence: Pence; readonly limitPence: Pence }
  | { readonly is: 'left-over'; readonly freePence: Pence; readonly limitPence: Pence; readonly leftOverPence: Pence }

/** What lay in the person's money at the end of a day. */
export type HeldOn = { readonly on: Day; readonly pence: Pence }

/** The page: how it stands, from what, and how it was in the last weeks, oldest first. */
export type Enough = {
  readonly standing: Standing
  readonly facts: EnoughFacts
  readonly rule: SurplusRule
  readonly weeks: readonly HeldOn[]
  readonly hasPot: boolean
}
