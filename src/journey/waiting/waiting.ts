import type { Day } from '#core/day.ts'
import type { Body, DecisionVerdict, Expected } from '#journey/decision/index.ts'
import type { UpdateEvery } from './choosing/choosing.ts'
import type { Interim } from './interim/interim.ts'

/**
 * Where a plan stands that was asked for: with whoever decides, back to be changed, decided, or looked at again after a challenge.
 * 'over': nobody works on it now, since it came back before the money ended, or the person has died.
 */
export type WaitState = 'with-decider' | 'returned' | 'challenged' | 'decided' | 'over'

/** What whoever decides asked first, and nobody has answered yet. The wait is counted on meanwhile (H4). */
export type OpenQuestion = {
  askedOf: 'person' | 'worker'
  question: string
  why: string
  on: Day
  byName: string
}

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
  /** The day on which what waits now was sent: later than `since` where it came back in between. */
  sentOn: Day
  /** The day that stands now, for what is waited for now: after a challenge only a day that was named since. */
  expectedOn: Day | undefined
  body: Body
  bodyName: string
  /** Who decides now; after a challenge who looks at it again. */
  deciderName: string
  /** On whose panel day's list it stood first; undefined where a manager decides, or where nobody wrote it down. */
  panelOn: Day | undefined
  question: OpenQuestion | undefined
  /** The day the person said that the answer is wrong, while nobody has answered that. */
  challengedOn: Day | undefined
  /** How often the person wants to be told; undefined where nobody chose: the council's number of days. */
  every: UpdateEvery | undefined
  /** The last day on which the person was told anything: asked, an update, a moved date, a plan that came back. */
  lastToldOn: Day
  decidedOn: Day | undefined
  /** The day on which somebody else, who looked again, said that the answer stays. */
  staysOn: Day | undefined
  /** The answer that stands, once it is decided for good. */
  answer: { decisionId: string; verdict: DecisionVerdict } | undefined
  /** For whoever wants a ring: the day of something of which they were not rung yet. Nobody else has one: they are told by what happens. */
  newsOn: Day | undefined
}

/** What became of a day that was promised: it stands, it moved (said on which day), it passed, or something came. */
export type Became =
  | { as: 'stands' | 'passed' }
  | { as: 'moved'; to: Day; on: Day }
  | { as: 'answered' | 'came-back'; on: Day }

/** A day on which an answer was expected, with its reason, and what became of it. Never contradicted silently. */
export type Promised = Expected & { became: Became }

/** What the person was told while waiting. Without `byName` the system said it. */
export type Update = { on: Day; words: string; byName?: string | undefined }

/**
 * How long others waited here, in working days, whole waits, as counted on a day; of those with the same `body` where they are
 * enough. How many have finished, where they are fewer than ten; or that nobody has counted yet.
 */
export type Usual =
  | { known: 'range'; low: number; high: number; of: number; body: Body | undefined; countedOn: Day }
  | { known: 'too-few'; finished: number; countedOn: Day }
  | { known: 'not-counted' }

/** Help that was agreed until there is an answer, as far as a sentence about it needs. */
export type Meanwhile = Pick<Interim, 'what' | 'weeklyPence' | 'proposedByName' | 'from' | 'to'>

/** The waiting truth of one budget (H4). `waitedDays`: whole working days since the day they asked. */
export type Waiting = OpenWait & {
  waitedDays: number
  /** Every day of this whole wait on which an answer was expected, newest first, also of a plan that came back. */
  expected: readonly Promised[]
  /** Newest first. */
  updates: readonly Update[]
  /** Undefined once it is decided: nobody waits. */
  usual: Usual | undefined
  /** The next day on which the panel meets; today where it meets today. Undefined where a manager decides. */
  meetsOn: Day | undefined
  /** All that was agreed for the time until then and is not over, what lasts longest first. */
  meanwhile: readonly Meanwhile[]
  /** On whose panel day's list it stands now. */
  listedOn: Day | undefined
  /** Days since the person said that the answer is wrong, while that is open. Whole working days. */
  challengedDays: number | undefined
}
