import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'

export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type DayName = (typeof DAYS)[number]
/** Minutes for each day of a week. */
export type Week = Readonly<Record<DayName, number>>

/** 'here': the person wrote it themselves. */
export type How = HeardHow | 'here'

export const PAYS_EVERY = ['weekly', 'four-weekly', 'monthly'] as const
export type PaysEvery = (typeof PAYS_EVERY)[number]
export const SENT_HOWS = ['email', 'print', 'phone'] as const
export type SentHow = (typeof SENT_HOWS)[number]

/** Hours agreed from a day on. */
export type Agreed = { readonly from: Day; readonly irregular: boolean; readonly week: Week }

/** A week as it was said last. `weekFrom` is a Monday; `sheet` counts up with each week that is written. */
export type Timesheet = {
  readonly sheet: bigint
  readonly weekFrom: Day
  readonly week: Week
  readonly note: string
  readonly how: How
  readonly typedByName: string
  readonly on: Day
}

/** Hours that payroll was given. `upTo`: the newest sheet that was among them; undefined where that was not kept. */
export type SentHours = {
  readonly upTo: bigint | undefined
  readonly from: Day
  readonly to: Day
  readonly minutes: number
  readonly how: SentHow
  readonly on: Day
}

/** Somebody who works for the person. They are no user here. Agreed and sheets newest first. */
export type Assistant = {
  readonly assistantId: string
  readonly name: string
  readonly lineWhat: string | undefined
  readonly startsOn: Day
  readonly lastDay: Day | undefined
  readonly agreed: readonly Agreed[]
  readonly sheets: readonly Timesheet[]
  readonly sent: readonly SentHours[]
}

/** Who works out the wages; `aPayDay` is one pay day, from which the others follow. */
export type Payroll = {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly every: PaysEvery
  readonly aPayDay: Day
}

/** A line of the agreement that pays wages. */
export type WagesLine = { readonly lineId: string; readonly what: string }

export type Assistants = {
  readonly all: readonly Assistant[]
  readonly payroll: Payroll | undefined
  readonly lines: readonly WagesLine[]
}
