import type { Day } from '#core/day.ts'
import type { Body, Expected } from '#journey/decision/index.ts'

/** Where a plan stands that was asked for: with whoever decides, back to be changed (the wait goes on), or decided. */
export type WaitState = 'with-decider' | 'returned' | 'decided'

/** One open wait of the council, for desks and for the job. Days are the journey's. */
export type OpenWait = {
  budgetId: string
  personId: string
  knownAs: string
  workerId: string | undefined
  workerName: string | undefined
  submissionId: string
  state: WaitState
  /** The day the person first asked; a plan that came back and was sent again did not begin a new wait. */
  since: Day
  expectedOn: Day | undefined
  body: Body
  bodyName: string
  deciderName: string
  /** The last day on which the person was told anything: asked, an update, a moved date, a plan that came back. */
  lastToldOn: Day
  decidedOn: Day | undefined
}

/** What the person was told while waiting. Without `byName` the system said it. */
export type Update = { on: Day; words: string; byName?: string | undefined }

/** How long others waited here, in working days, whole waits; or how many have finished, where they are fewer than ten. */
export type Usual = { known: 'range'; low: number; high: number; of: number } | { known: 'too-few'; finished: number }

/** The waiting truth of one budget (H4). `waitedDays`: whole working days since the day they asked. */
export type Waiting = OpenWait & {
  waitedDays: number
  /** Every day on which an answer was expected, the one that stands first. */
  expected: readonly Expected[]
  /** Newest first. */
  updates: readonly Update[]
  /** Undefined once it is decided: nobody waits. */
  usual: Usual | undefined
  /** The next day on which the panel meets; today where it meets today. Undefined where a manager decides. */
  meetsOn: Day | undefined
}
