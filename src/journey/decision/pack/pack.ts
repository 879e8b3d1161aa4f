import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { RevealedAnswer } from '#journey/needs/index.ts'
import type { KnownRisk } from '#journey/needs/risks/reads.ts'
import type { Plan, Talk } from '#journey/plan/index.ts'
import type { keepingOf } from '#journey/plan/sustain/reads.ts'
import type { Information } from '../information/information.ts'
import type { Precedent } from '../precedents/precedents.ts'
import type { ReturnPoint } from '../returned/returned.ts'

/** Help that is given until there is an answer, agreed by a manager. Pence a week; 0 where it costs nothing. */
export type Meanwhile = { what: string; whoGives: string; weeklyPence: Pence; from: Day; to: Day; urgent: boolean }

/** What whoever decides reads: the plan as it was sent, and everything that stands around it. */
export type Pack = {
  plan: Plan
  /** The version that was sent before this one, if any. */
  before: Plan | undefined
  /** Both sides' answers about needs, where they have been turned over. */
  answers: readonly RevealedAnswer[]
  talks: readonly Talk[]
  /** What each side says about keeping the good of each line, in the order of the lines. */
  keeping: readonly Awaited<ReturnType<typeof keepingOf>>[]
  risks: readonly KnownRisk[]
  meanwhile: readonly Meanwhile[]
  points: readonly ReturnPoint[]
  information: readonly Information[]
  precedents: readonly Precedent[]
}

/** What one goal costs. Pence: a week, once, and in a year of 52 weeks. */
export type GoalCost = { words: string; weeklyPence: Pence; oncePence: Pence; yearlyPence: Pence }
