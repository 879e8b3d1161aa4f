import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Part } from '#files/pdf/parts.ts'
import type { Pot, Setting } from '#journey/plan/unwell/index.ts'
import type { Agreement } from '../agreement/agreement.ts'
import type { Schedule } from '../agreement/schedule.ts'
import type { Aftercare, Contribution, Figures } from '../contribution/contribution.ts'
import type { Helper } from '../helpers/helper.ts'
import type { MoreAgreed } from '../unwell/more/more.ts'
import type { NewWay } from '../ways/ways.ts'

export const BECAUSE = ['set-up', 'change', 'ending', 'new-way', 'pays', 'newer'] as const
/** Why a version was printed. */
export type Because = (typeof BECAUSE)[number]

/** Who may read a part: whoever may see the money; those who may know what the person pays, and why; the person and their worker. */
export type SeenBy = 'all' | 'finance' | 'two'

/** A part of the agreement as it is printed, with its heading. */
export type PaperPart = Part & { readonly seenBy: SeenBy }

/** A version as it was printed, for ever. `print`: the fingerprint of what it rests on, so that a newer one shows to be due. */
export type Paper = {
  readonly number: number
  readonly because: Because
  readonly title: string
  readonly parts: readonly PaperPart[]
  readonly print: string
  readonly madeByName: string
  readonly madeOn: Day
}

type Reach = { readonly name: string; readonly number: string }

/** Everything that the agreement rests on, on a day. */
export type Facts = {
  readonly agreement: Agreement
  readonly schedule: Schedule
  readonly helpers: readonly Helper[]
  /** Who looks after the money by a recorded step, newest first. */
  readonly ways: readonly NewWay[]
  /** What the decision asks for besides, as it was written; '' where it asks for nothing. */
  readonly conditions: string
  /** The version of the plan by which money is paid. */
  readonly versionId: string
  readonly planNumber: number
  readonly unwell: readonly Setting[]
  readonly pot: Pot | undefined
  /** What is agreed on top for a bad time, by line. */
  readonly more: readonly Omit<MoreAgreed, 'began'>[]
  readonly contributions: readonly Contribution[]
  readonly aftercare: readonly Aftercare[]
  readonly figures: Figures
  readonly way: 'net' | 'gross'
  readonly noticeDays: number
  readonly reviewMonths: number
  readonly personName: string
  readonly worker: Reach
  readonly council: Reach & { readonly when: string; readonly title: string }
  readonly on: Day
}

/** The agreement of a budget: what stands now, every version that was printed (newest first), and whether a newer one is due. */
export type Document = {
  readonly facts: Facts | undefined
  readonly papers: readonly Paper[]
  readonly isNewerDue: boolean
}

/** Pence as text, so that JSON can carry it. */
export const asText = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? (value as Pence).toString() : value
