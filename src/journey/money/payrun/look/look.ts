import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Why } from './why.ts'

export const DIFFERENCES = ['new', 'gone', 'more', 'less', 'one-off'] as const
/** In which way a person's part differs from the run before: the last where only what is paid once makes the difference. */
export type DifferenceKind = (typeof DIFFERENCES)[number]

/** Somebody's part in this run and in the one before, pence, and why it differs. */
export type Differs = {
  readonly budgetId: string
  readonly personName: string
  readonly nowPence: Pence
  readonly beforePence: Pence
  readonly why: readonly Why[]
}

/** How many people differ so, what they come to together (pence more, below zero less), and the biggest of them. */
export type Difference = {
  readonly kind: DifferenceKind
  readonly count: number
  readonly pence: Pence
  readonly biggest: readonly Differs[]
}

/** What differs from the run before, in the order of DIFFERENCES; `before` undefined: there was none. */
export type Differences = {
  readonly before: { readonly runId: string; readonly payUpTo: Day } | undefined
  readonly same: number
  readonly people: number
  readonly rows: readonly Difference[]
}

export const WARNINGS = [
  'new-bank-details',
  'first-payment',
  'unusual-amount',
  'unusually-little',
  'arrives-late',
  'ended-or-paused',
  'another-run-over-these-days',
  'came-back-before',
] as const
export type WarningKind = (typeof WARNINGS)[number]

/** What somebody must look at before this run is approved: how often, and the first few by name. */
export type Warning = {
  readonly kind: WarningKind
  readonly count: number
  readonly first: readonly {
    readonly budgetId: string | undefined
    readonly name: string
    readonly pence: Pence | undefined
  }[]
}

/** `count`: kinds of warning. */
export type Warnings = { readonly count: number; readonly rows: readonly Warning[] }
