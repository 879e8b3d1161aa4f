import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { SpendLine } from '#journey/plan/index.ts'

/**
 * Why a line gets no yes. Cost is one of them only between two ways that both meet the need (guidance 10.27): "it costs too much"
 * is none.
 */
export const NOT_AGREED = [
  'other-way-costs-less',
  'need-is-met-already',
  'not-for-a-need',
  'others-must-give-it',
  'not-lawful',
  'not-safe',
] as const
export type NotAgreed = (typeof NOT_AGREED)[number]
export type Because = 'meets-the-need' | NotAgreed

/** What a decider may choose for one line. The last is offered so that it can be refused with what to do instead. */
export const LINE_CHOICES = ['agreed', ...NOT_AGREED, 'costs-too-much'] as const
export type LineChoice = (typeof LINE_CHOICES)[number]

/** One line as typed. No choice: as the answer for the whole. No reasons: those of the whole. */
export type TypedLine = {
  spendLineId: string
  choice: LineChoice | undefined
  reasons: string
  otherWay: string
  otherWayFrom: Day | undefined
  bothMeet: boolean
}

/** What was decided on one line, with its reasons. The other way and since when it is there: only where it costs less. */
export type LineDecision = {
  spendLineId: string
  verdict: 'agreed' | 'not-agreed'
  because: Because
  reasons: string
  otherWay: string
  otherWayFrom: Day | undefined
}

/** A decided line with what it is. `amountPence` each time (`every`). No `because`: a no to the whole, before lines were decided. */
export type DecidedLine = Omit<LineDecision, 'because'> & {
  because: Because | undefined
  what: string
  provider: string
  outcomeId: string | undefined
  amountPence: Pence
  every: SpendLine['every']
}
