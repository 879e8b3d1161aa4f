import type { Day } from '#core/day.ts'

/** What a rule says. */
export const ANSWERS = ['allowed', 'ask-first', 'not-allowed'] as const
export type RuleAnswer = (typeof ANSWERS)[number]

/** Whose rule it is. The fourth, the person's own plan, is no row: it is read from the plan. */
export const WHOSE = ['law', 'guidance', 'council'] as const
export type Whose = (typeof WHOSE)[number]

/** What a rule says, as somebody writes it. Lists are one a line. */
export type RuleText = {
  readonly answer: RuleAnswer
  readonly name: string
  /** Words by which people ask for it; the name counts as one too. */
  readonly covers: readonly string[]
  readonly why: string
  readonly whose: Whose
  /** Which law, guidance or page of the council says it; '' where none is named. */
  readonly source: string
  readonly yesExamples: readonly string[]
  readonly noExamples: readonly string[]
  /** A worker says yes only with why it is necessary (paying somebody of the household). */
  readonly decisionNeeded: boolean
}

/** One version of a rule. Of a key, the newest whose day has come holds. */
export type Rule = RuleText & {
  readonly ruleId: string
  readonly key: string
  readonly from: Day
  readonly to: Day | undefined
  /** A row that ended it: the last day on which it holds. */
  readonly ended: Day | undefined
  /** Of versions with the same first day the higher one holds. */
  readonly order: bigint
  /** Who wrote it; undefined: it came with the programme. */
  readonly byName: string | undefined
}

/** A rule as the programme ships it. */
export type ShippedRule = RuleText & { readonly key: string }
