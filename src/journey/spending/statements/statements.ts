import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Mapping, StatementFormat } from '#files/bank/statement.ts'

/** Who runs an account: the person themselves, the council, or a third party for the person. */
export const HELD_BY = ['person', 'council', 'third-party'] as const
export type HeldBy = (typeof HELD_BY)[number]

/** An account that a budget is spent from. `closedUpTo`: the day up to which it agrees with its statements. */
export type Account = {
  readonly accountId: string
  readonly name: string
  readonly heldBy: HeldBy
  readonly closedUpTo: Day | undefined
}

/** What to do with rows of the same day and amount as rows that are here in other words. */
export type Alike = 'ask' | AlikeAnswer
export type AlikeAnswer = 'leave-out' | 'take-in' | 'each'
/** What was said of them: all at once, or each by itself; `same`: the numbers of those that are the same, where each was answered. */
export type AlikeSaid = { readonly alike: AlikeAnswer; readonly same: readonly number[] }

/** Where a file stands: waiting to be read, its columns to be explained, one of its accounts to be chosen, rows that are here in other words to be told the same or not, refused, to be looked at and confirmed, counted, or taken back. */
export type FileState =
  | 'waits'
  | 'unknown-headings'
  | 'several-accounts'
  | 'alike-rows'
  | 'refused'
  | 'to-confirm'
  | 'taken'
  | 'undone'

/** What was in a file. Every row is new, known already or refused; `alike` of the new ones do not count. Pence. */
export type Counts = {
  readonly format: StatementFormat | 'by-hand'
  readonly read: number
  readonly fresh: number
  readonly known: number
  readonly refused: number
  readonly alike: number
  readonly firstDay: Day | undefined
  readonly lastDay: Day | undefined
  readonly closing: { readonly on: Day; readonly pence: Pence } | undefined
}

/** An account of which a file has rows. `nth`: in the order of the file. `ends`: the last characters of its number, '' for none. */
export type FoundAccount = {
  readonly nth: number
  readonly ends: string
  readonly rows: number
  readonly firstDay: Day
  readonly lastDay: Day
}

/** A row of a file beside one that is here in other words: the same day and amount. Pence, below zero for what went out. */
export type AlikeExample = {
  /** Its number in the file; undefined where it was asked before rows could be answered one by one. */
  readonly rowNumber: number | undefined
  readonly on: Day
  readonly amountPence: Pence
  readonly words: string
  readonly otherWords: string
}

/** How many rows of a file are here in other words, and the first of them. */
export type AlikeFound = { readonly rows: number; readonly examples: readonly AlikeExample[] }

export type StatementFile = {
  readonly fileId: string
  readonly accountId: string
  readonly accountName: string
  readonly name: string
  readonly size: number
  readonly sentBy: string
  readonly sentOn: Day
  readonly state: FileState
  /** Why nothing was taken in, where it is refused. */
  readonly reason: string | undefined
  /** Of headings that nobody has explained. */
  readonly fingerprint: string | undefined
  readonly counts: Counts | undefined
  /** How far it is read, while it is. */
  readonly rowsSoFar: number | undefined
  /** Which of several accounts was chosen. */
  readonly chosenNth: number | undefined
}

/** A row that counts, or would. Pence, below zero for what went out. */
export type Row = {
  readonly fileId: string
  readonly rowNumber: number
  readonly bookedOn: Day
  readonly amountPence: Pence
  readonly payee: string
  readonly words: string
}

/** A row that was read from a PDF, as it stands now. `toldBy`: who put it right or left it out. */
export type ReadRow = Row & { readonly isLeftOut: boolean; readonly toldBy: string | undefined }

/** A row that somebody put right or left out, beside how it was read. Pence, below zero for what went out. */
export type ToldRow = ReadRow & { readonly readOn: Day; readonly readPence: Pence }

export type RefusedRow = { readonly rowNumber: number; readonly text: string; readonly reason: string }

/** A file with what could not be read of it, and with its rows where a human is to look at them first. */
export type FileWithRows = StatementFile & {
  readonly refusedRows: readonly RefusedRow[]
  /** A page of its rows. */
  readonly rows: readonly ReadRow[]
  /** Which page of how many, from 1. */
  readonly page: number
  readonly pages: number
  /** What was put right or left out before it counted. */
  readonly told: readonly ToldRow[]
  /** The accounts of which it has rows, where there is more than one. */
  readonly several: readonly FoundAccount[]
  /** Rows that are here in other words, where that was asked. */
  readonly alike: AlikeFound | undefined
}

export type Statements = {
  readonly accounts: readonly Account[]
  readonly files: readonly StatementFile[]
  readonly openRows: number
}

export type { Mapping }
