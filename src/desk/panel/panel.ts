import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

/** So many plans a page: as many as a panel sees in a day. */
export const PAGE_SIZE = 20

/** A plan that waits for a decision: what is asked, for how much in pence, since when, and who is named to decide. */
export type WaitingPlan = {
  budgetId: string
  knownAs: string
  /** The day of the first asking: a plan that came back and was sent again has waited all the time. */
  since: Day
  weeklyPence: Pence
  oncePence: Pence
  deciderId: string
  deciderName: string
  /** The panel day, or the day on which an answer is expected. */
  dueOn: Day
  /** Whether the panel meets on it. */
  isPanelDay: boolean
  /** What they want it for, in their own words. */
  purpose: string | undefined
  /** What the money is for, line by line. */
  whats: readonly string[]
}

/** A coming panel day: how many plans stand on its agenda, how many fit, and until when one may be sent. */
export type PanelDay = { on: Day; taken: number; fits: number; cutOff: Day }

/** What this human decided lately. */
export type DecidedPlan = { budgetId: string; knownAs: string; verdict: string; decidedOn: Day }
