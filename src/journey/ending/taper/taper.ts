import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { AgreementLine } from '#journey/money/index.ts'
import type { Side } from '#journey/review/index.ts'

/** How much a step says: so many times, each at one price, or an amount of money. */
export const UNITS = ['times', 'pounds'] as const
export type Unit = (typeof UNITS)[number]

/** So many weeks may lie between two steps. */
export const WEEKS_BETWEEN = [2, 4, 6, 8, 12] as const

export const SAYS = ['yes', 'no', 'talk'] as const
export type Says = (typeof SAYS)[number]

/** How a side said it: in their own session, or to a worker who typed it. */
export type HowSaid = 'here' | 'together' | 'phone' | 'paper'

/** From this day on so many pence each whole period, for so many times where it is counted in times. */
export type Part = { readonly from: Day; readonly amountPence: Pence; readonly times: number | undefined }

/** What a side says now. `typedByName` where somebody else typed it. */
export type Answer = {
  readonly side: Side
  readonly said: Says
  readonly words: string
  readonly how: HowSaid
  readonly witness: string
  readonly byName: string
  readonly typedByName: string
  readonly saidOn: Day
  readonly typedOn: Day
}

export const WAYS = ['met', 'phone', 'letter', 'message', 'through-somebody'] as const
/** How somebody was asked. */
export type Way = (typeof WAYS)[number]

export const STOPS = ['hold', 'return', 'dropped'] as const
export type Stop = (typeof STOPS)[number]

/** No further step comes, from this day on; and why. */
export type Stopped = {
  readonly kind: Stop
  readonly side: Side
  readonly words: string
  readonly byName: string
  readonly on: Day
}

/** A stepping down of one line, and everything that was said and done about it. Parts and hard weeks in order, answers newest of each side. */
export type Taper = {
  readonly taperId: string
  readonly lineId: string
  readonly what: string
  readonly every: AgreementLine['every']
  readonly proposedAs: Side
  readonly byName: string
  readonly on: Day
  readonly why: string
  readonly startPence: Pence
  readonly pricePence: Pence | undefined
  readonly agreedPence: Pence
  readonly hardWeeksToStay: number
  readonly mayReturn: boolean
  readonly parts: readonly Part[]
  readonly answers: readonly Answer[]
  readonly asked: readonly { readonly on: Day; readonly words: string; readonly byName: string }[]
  readonly laid: { readonly byName: string; readonly on: Day; readonly noticeDays: number } | undefined
  readonly hard: readonly { readonly weekFrom: Day; readonly words: string }[]
  readonly stops: readonly Stopped[]
  /** Since when its line has another amount or another use, agreed after the steps: none of them comes any more. */
  readonly overtakenOn: Day | undefined
}

/** A line that could step down, and what it pays now, pence each whole period. */
export type Line = Pick<AgreementLine, 'lineId' | 'what' | 'every'> & { readonly nowPence: Pence }

/** What the rules lean on. Newest taper first; notice in days. */
export type Tapers = {
  readonly agreementId: string | undefined
  readonly all: readonly Taper[]
  readonly lines: readonly Line[]
  readonly noticeDays: number
}
