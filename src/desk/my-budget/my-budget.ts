import type { Day } from '#core/day.ts'
import type { AmountRange } from '#journey/amount/index.ts'
import type { Submission } from '#journey/decision/index.ts'
import type { EndingAhead } from '#journey/ending/reads.ts'
import type { MoneyAhead } from '#journey/money/reads.ts'
import type { Offer } from '#journey/offer/index.ts'
import type { Plan } from '#journey/plan/index.ts'
import type { InForce } from '#journey/plan/reads.ts'
import type { ReviewAhead } from '#journey/review/index.ts'
import type { SpendingAhead } from '#journey/spending/ahead/index.ts'
import type { Waiting } from '#journey/waiting/index.ts'
import type { Phase, Side } from './rules.ts'

/** One thing to do: what the button says, and where it leads on this budget. */
export type Thing = { text: string; path: string }

/** What a reader is told first and the one thing to do; either is left out where there is nothing to say or do. */
export type Words = { says?: string; thing?: Thing }

/** All that the first screen of one budget shows. A part is undefined where this reader may not see it. */
export type MyBudget = {
  side: Side | 'onlooker'
  phase: Phase
  worker:
    | {
        name: string
        phone: string | null
        /** While the worker is away: until when, and who is there meanwhile. */
        away: { until: Day; coveredBy: string; phone: string | null } | undefined
      }
    | undefined
  offer: Offer | undefined
  amount: AmountRange | undefined
  /** The plan as it is being made, until one was approved; from then on the one that holds. */
  plan: Plan | undefined
  inForce: InForce | undefined
  /** Came back after an ending, and nothing is set up since: what was paid is over, and a new plan is on its way. */
  isBack: boolean
  submission: Submission | undefined
  waiting: Waiting | undefined
  money: MoneyAhead | undefined
  spending: SpendingAhead | undefined
  review: ReviewAhead | undefined
  ending: EndingAhead | undefined
  /** For the worker: to talk with the person alone. It says no more than that, since others may see this page. */
  talkAlone: boolean
  /** The next pay day of who works for the person, once it is near; `hasHours`: some are not with payroll yet. */
  payDay: { on: Day; hasHours: boolean } | undefined
}
