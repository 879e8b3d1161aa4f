import { type Day, maxDay } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { Pence } from '#core/money.ts'
import type { AgreementLine, Money } from '#journey/money/index.ts'
import type { UnwellNow } from '#journey/money/unwell/index.ts'

/** What a worker can write down for the person. */
export const ASKS_TYPED = ['other-use', 'less', 'something-else'] as const

export const ASKS = ['other-use', 'keep-more', 'less', 'something-else'] as const
/** What needs an answer. */
export type Ask = (typeof ASKS)[number]

/** A change that the person asked for, until when they get an answer, and the answer. Pence. */
export type ChangeAsked = {
  readonly requestId: string
  readonly kind: Ask
  readonly lineId: string | undefined
  readonly lineWhat: string | undefined
  readonly amountPence: Pence | undefined
  readonly until: Day | undefined
  readonly words: string
  readonly on: Day
  readonly answerBy: Day
  /** Who wrote it down for the person, having heard it `how`; absent where they wrote it here. */
  readonly typed?: { readonly byName: string; readonly how: HeardHow } | undefined
  readonly answered:
    | {
        readonly answer: 'yes' | 'no'
        readonly words: string
        readonly byName: string
        readonly on: Day
        /** The version of the plan that carries it out; undefined where none does. */
        readonly versionId: string | undefined
      }
    | undefined
  readonly takenBackOn: Day | undefined
  /** What the person said once they saw what the yes changes. */
  readonly agreed: { readonly yes: boolean; readonly words: string; readonly on: Day } | undefined
  /** The day on which it began: less for a while was laid, or its version of the plan was started. */
  readonly begunOn: Day | undefined
  /** Less for a while that stands; `to` open where nothing ends it. */
  readonly less: { readonly overlayId: string; readonly from: Day; readonly to: Day | undefined } | undefined
}

/** Kept for a named thing until a day. */
export type KeptFor = {
  readonly keptId: string
  readonly amountPence: Pence
  readonly what: string
  readonly until: Day
}

/** Who a line's thing comes from now, where that changed. */
export type ProviderNow = { readonly lineId: string; readonly provider: string; readonly from: Day }

/** Everything that the person can start, and what they started. Requests newest first. */
export type Changing = {
  readonly money: Money
  readonly unwell: Pick<UnwellNow, 'pausable' | 'pauses' | 'owed'>
  readonly asked: readonly ChangeAsked[]
  readonly kept: readonly KeptFor[]
  readonly providers: readonly ProviderNow[]
  /** What is there for use, and up to how much may be kept without asking. Pence. */
  readonly freePence: Pence
  readonly keepUpToPence: Pence
  /** The last day of each line that stands in a pay run, by line. */
  readonly taken: ReadonlyMap<string, Day>
}

/** Lines that are paid on a day or later: a day that the plan gives ends none, only an act does; one that ended before it began never is. */
export function linesNow({ lines, overlays }: Pick<Money, 'lines' | 'overlays'>, today: Day): readonly AgreementLine[] {
  const isEnded = ({ lineId, from }: AgreementLine) =>
    overlays.some((one) => one.kind === 'ends' && (one.lineId ?? lineId) === lineId && one.on < maxDay(today, from))
  return lines.filter((line) => (line.every !== 'once' || line.from >= today) && !isEnded(line))
}
