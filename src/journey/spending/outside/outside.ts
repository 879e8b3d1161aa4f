import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { Pence } from '#core/money.ts'

/** From the mildest to the last; each needs that those before it were tried, or why they would not help. */
export const STEPS = ['talk', 'reminder', 'closer-look', 'managed-with-me', 'stop'] as const
export type StepKind = (typeof STEPS)[number]
/** What a worker agrees with the person; the rest counts only once a manager says yes. */
export const MILD = ['talk', 'reminder', 'closer-look'] as const
export type MildStep = (typeof MILD)[number]

export const ANSWERS = ['me', 'somebody-else', 'help', 'not-know'] as const
export type OutsideAnswer = (typeof ANSWERS)[number]

/** 'here': the person wrote it themselves. */
export type How = HeardHow | 'here'

export const SOURCES = ['key-facts', 'understanding', 'agreement', 'talk'] as const
/** Where it is written that a rule was explained. */
export type Source = (typeof SOURCES)[number]

export const NEW_WAYS = ['council-managed', 'third-party'] as const
export type NewWay = (typeof NEW_WAYS)[number]

export const THEN = ['goes-on', 'as-before'] as const
/** After money was managed together: somebody else goes on looking after it, or the person does again. */
export type Then = (typeof THEN)[number]

/** Who said it when. */
type Said = { readonly byName: string; readonly on: Day }

/** Which rule it is about, and whether it had been explained before it happened: undefined where it had not. */
export type NamedRule = Said & {
  readonly rule: string
  readonly explained:
    | { readonly source: Source; readonly on: Day; readonly byName: string; readonly words: string }
    | undefined
}

/** What the person said; `typedByName` where somebody wrote it down for them. */
export type Answered = Said & {
  readonly answer: OutsideAnswer
  readonly words: string
  readonly how: How
  readonly typedByName: string | undefined
}

/** What the worker understood; `notSo`: the person says that it was not so. Both are kept. */
export type Heard = Said & {
  readonly heardId: string
  readonly words: string
  readonly notSo: (Said & { readonly words: string }) | undefined
}

/** The help that is there instead of what stops: what, who gives it, and from which day. */
export type OtherHelp = { readonly what: string; readonly who: string; readonly from: Day }

/** A step with the reasons that the person reads. */
export type Step = Said & {
  readonly stepId: string
  readonly step: StepKind
  readonly reasons: string
  readonly proposedBy: string
  readonly until: Day | undefined
  readonly managedAs: NewWay | undefined
  readonly personView: string | undefined
  readonly stop: { readonly help: OtherHelp; readonly lastDay: Day } | undefined
  readonly decided: (Said & { readonly yes: boolean; readonly reasons: string }) | undefined
  readonly tried: (Said & { readonly words: string }) | undefined
}

/** Why a milder step would not help. */
export type Passed = Said & { readonly step: StepKind; readonly because: string }

/** A row of a statement, as the bank words it. Pence above zero: it went out. */
export type StatementRow = {
  readonly fileId: string
  readonly rowNumber: number
  readonly bookedOn: Day
  readonly amountPence: Pence
  readonly words: string
}

/** Which row: its file, and where it stands in that. */
export type RowAt = Pick<StatementRow, 'fileId' | 'rowNumber'>

/** Something that looks as if it was spent outside the plan, and all that was said of it. Each list newest first. */
export type Outside = Said & {
  readonly outsideId: string
  readonly what: string
  readonly happenedOn: Day
  readonly purchase: { readonly purchaseId: string; readonly what: string; readonly amountPence: Pence } | undefined
  readonly row: StatementRow | undefined
  readonly rule: NamedRule | undefined
  readonly explained: (Said & { readonly words: string; readonly saidBack: string }) | undefined
  readonly asked: (Said & { readonly words: string }) | undefined
  readonly answers: readonly Answered[]
  readonly heard: readonly Heard[]
  readonly passed: readonly Passed[]
  readonly steps: readonly Step[]
  readonly settled: (Said & { readonly words: string }) | undefined
}

/** Where it is written that something was explained: to choose from when a rule is named. `key` names it in the form. */
export type Find = {
  readonly key: string
  readonly source: Exclude<Source, 'talk'>
  readonly on: Day
  readonly byName: string
  readonly words: string
}

/** A closer look that was agreed for a time, from a day until its last day, and who wrote it down. */
export type CloserLook = { readonly from: Day; readonly until: Day; readonly byName: string }
