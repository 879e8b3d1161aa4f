import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { Tried } from './asked/asked.ts'

/** When to look back, counted from the last day that is paid (N1): so many weeks or months. The council may add its own. */
export type Wave = `${number}-weeks` | `${number}-months`

export const BENEFITS = ['kept', 'partly', 'lost'] as const
export type Benefit = (typeof BENEFITS)[number]

/** How what is left is paid for now. `at-a-cost`: from food, heating or debt, which is not kept up well. */
export const PAID_BY = ['free', 'own', 'other', 'family', 'nothing-needed', 'at-a-cost'] as const
export type PaidBy = (typeof PAID_BY)[number]

/** In the person's own session, or typed by somebody for them. */
export type How = 'here' | HeardHow

/** What became of the good of one goal, in the person's words. `goal`: as the plan of that time says it. */
export type BenefitAnswer = {
  outcomeId: string
  goal: string
  benefit: Benefit
  paidBy: PaidBy | undefined
  how: string
  on: Day
}

/** The four personal wellbeing questions of the Office for National Statistics, each 0 to 10. */
export const WELLBEING = ['satisfied', 'worthwhile', 'happy', 'anxious'] as const
export type Wellbeing = Record<(typeof WELLBEING)[number], number | undefined>

/** One answering of a check-in, by the person or typed for them. */
export type Said = Wellbeing & {
  words: string
  hospitalStays: number | undefined
  crises: number | undefined
  how: How
  typedByName: string
  saidOn: Day
  typedOn: Day
}

/** The worker's own view, apart from the person's. */
export type Note = { words: string; byName: string; on: Day }

/**
 * A look back that the person chose. No answers means no answer, never "kept". `wanted`: it has not been stopped. `round`: how often they
 * had come back by then.
 */
export type CheckIn = {
  checkInId: string
  round: number
  wave: Wave
  dueOn: Day
  wanted: boolean
  askedOn: Day | undefined
  remindedOn: Day | undefined
  /** When the worker asked and had no answer: at most twice. */
  tried: readonly Tried[]
  answers: readonly BenefitAnswer[]
  said: Said | undefined
  notes: readonly Note[]
}

/** How the person wants to be asked. */
export const WAYS = ['page', 'phone', 'letter', 'worker', 'video'] as const
export type Way = (typeof WAYS)[number]
export const BY_WHOM = ['worker', 'somebody', 'nobody'] as const
export type ByWhom = (typeof BY_WHOM)[number]

/** Whether, how and by whom, as was said last. No waves: not at all. */
export type Choice = {
  waves: readonly Wave[]
  way: Way
  byWhom: ByWhom
  byName: string
  how: How
  typedByName: string
  saidOn: Day
}

/**
 * What comes after. `lastDay`: the last day that is paid, as soon as an ending is told. `confirmed`: it is no longer only told.
 * `cameBackOn`: the person came back after this ending. Check-ins earliest first. `offered`: the council's times.
 */
export type Followup = {
  endingId: string | undefined
  lastDay: Day | undefined
  confirmed: boolean
  /** The ending was told because the person has died: nobody is asked, and nobody is called back. */
  died: boolean
  cameBackOn: Day | undefined
  round: number
  choice: Choice | undefined
  checkIns: readonly CheckIn[]
  offered: readonly Wave[]
  dutyIsHeld: boolean
}
