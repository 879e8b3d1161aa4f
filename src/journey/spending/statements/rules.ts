import type { Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Account, AlikeFound, AlikeSaid, FileState, FoundAccount, HeldBy, Mapping } from './statements.ts'

export type StatementReason =
  | 'choose-a-statement'
  | 'statement-too-big'
  | 'name-the-account'
  | 'not-an-account-of-yours'
  | 'nothing-in-it'
  | 'no-row-understood'
  | 'too-many-not-understood'
  | 'rows-of-a-closed-time'
  | 'say-whether-the-same'
  | 'not-waiting-for-you'
  | 'undone-already'
  | 'closed-cannot-be-undone'
  | 'has-money-back'
  | 'say-which-column-is-the-day'
  | 'say-where-the-amount-stands'
  | 'one-column-twice'
  | 'columns-still-not-understood'
  | 'too-many-accounts'
  | 'say-which-account'
  | 'none-of-its-accounts'
  | 'broke-off-too-often'
  | 'every-row-left-out'
  | 'day-to-come'
  | 'say-whether-the-same'
  | 'tick-which-are-the-same'

/** More rows than this that cannot be understood: the file is of another kind than we think. */
export const REFUSED_MAX = 2000

/** Files up to this size (bytes) are read at once; a larger one is read behind the page, which shows how far it has come. */
export const AT_ONCE_MAX = 300_000

/** The person and their worker send the person's own statements; finance those of accounts that the council or a third party runs. */
export const heldByOf = (as: string): readonly HeldBy[] =>
  as === 'finance-officer' ? ['council', 'third-party'] : ['person']

/** Whether a statement may be sent for this account: one that the sender looks after, or a new one with a name. */
export function mayUse(accounts: readonly Account[], accountId: string, newName: string): Verdict<StatementReason> {
  if (accountId === 'new') return newName === '' ? refuse('name-the-account', 'newName') : fine
  return accounts.some((one) => one.accountId === accountId) ? fine : refuse('not-an-account-of-yours', 'account')
}

export type ReadFacts = {
  readonly read: number
  readonly fresh: number
  readonly known: number
  readonly refused: number
  readonly firstNewDay: Day | undefined
  readonly closedUpTo: Day | undefined
}

/** A file is all in or all out. Refused where nothing in it can be understood, or where it would change a time that is closed. */
export function mayTakeIn(facts: ReadFacts): Verdict<StatementReason> {
  const { read, fresh, known, refused, firstNewDay, closedUpTo } = facts
  if (read === 0) return refuse('nothing-in-it', 'file')
  if (refused > REFUSED_MAX) return refuse('too-many-not-understood', 'file')
  if (fresh + known === 0) return refuse('no-row-understood', 'file')
  if (closedUpTo !== undefined && firstNewDay !== undefined && firstNewDay <= closedUpTo)
    return refuse('rows-of-a-closed-time', 'file')
  return fine
}

type Facts = {
  readonly isRefused: boolean
  readonly isUnknown: boolean
  /** It has rows of several accounts, and nobody has said which is meant. */
  readonly isSeveral: boolean
  /** Rows of it are here in other words, and nobody has said whether they are the same. */
  readonly isAlike: boolean
  readonly isRead: boolean
  readonly isTaken: boolean
  readonly isUndone: boolean
}

/** Where a file stands, from the rows that were added about it. */
export function stateOf({ isRefused, isUnknown, isSeveral, isAlike, isRead, isTaken, isUndone }: Facts): FileState {
  if (isUndone) return 'undone'
  if (isTaken) return 'taken'
  if (isRead) return 'to-confirm'
  if (isRefused) return 'refused'
  if (isSeveral) return 'several-accounts'
  if (isAlike) return 'alike-rows'
  return isUnknown ? 'unknown-headings' : 'waits'
}

/** One of the accounts that a file has rows of, while it waits for that. `which`: its place in the file; undefined: none of them. */
export function mayChoose(
  { state, several }: { state: FileState; several: readonly FoundAccount[] },
  which: number | undefined,
): Verdict<StatementReason> {
  if (state !== 'several-accounts') return refuse('not-waiting-for-you')
  const isThere = which === undefined || several.some(({ nth }) => nth === which)
  return isThere ? fine : refuse('say-which-account', 'which')
}

/** Whether rows are the same is said while the file waits for that: of all at once, or of each, where all of them are shown. */
export const maySayAlike = (
  { state, alike }: { state: FileState; alike: AlikeFound | undefined },
  said: AlikeSaid,
): Verdict<StatementReason> =>
  state === 'alike-rows' ? isAnswer(alike ?? NO_ROWS, said) : refuse('not-waiting-for-you')

const NO_ROWS: AlikeFound = { rows: 0, examples: [] }

/** Whether each can be answered by itself: there are several, and all of them are shown. */
export const isEachAnswerable = ({ rows, examples }: AlikeFound): boolean =>
  rows > 1 && examples.length === rows && examples.every(({ rowNumber }) => rowNumber !== undefined)

function isAnswer(found: AlikeFound, { alike, same }: AlikeSaid): Verdict<StatementReason> {
  if (alike !== 'each') return fine
  if (!isEachAnswerable(found)) return refuse('say-whether-the-same', 'alike')
  const areThere = same.every((row) => found.examples.some(({ rowNumber }) => rowNumber === row))
  return same.length > 0 && areThere ? fine : refuse('tick-which-are-the-same', 'same')
}

/** Which of these rows are the same, as it was said of them. */
export const sameOf = ({ examples }: AlikeFound, { alike, same }: AlikeSaid): readonly number[] => {
  const all = examples.flatMap(({ rowNumber }) => (rowNumber === undefined ? [] : [rowNumber]))
  if (alike === 'each') return all.filter((row) => same.includes(row))
  return alike === 'leave-out' ? all : []
}

/** Whether a row of a PDF may be put right so, or left out (`on` undefined): before the yes, and never into a time that is closed. */
export function mayTell(
  state: FileState,
  on: Day | undefined,
  { today, closedUpTo }: { today: Day; closedUpTo: Day | undefined },
): Verdict<StatementReason> {
  if (state !== 'to-confirm') return refuse('not-waiting-for-you')
  if (on === undefined) return fine
  if (on > today) return refuse('day-to-come', 'on')
  return closedUpTo !== undefined && on <= closedUpTo ? refuse('rows-of-a-closed-time', 'on') : fine
}

/**
 * Rows that were read from a PDF count when a human has said that they are right; and, of those that they put right and that are here
 * already in other words (`alike`), whether they are the same. `rows`: those that were not left out.
 */
export function mayConfirm(
  state: FileState,
  { rows, firstDay }: { rows: number; firstDay: Day | undefined },
  closedUpTo: Day | undefined,
  { alike, said }: { alike: AlikeFound; said: AlikeSaid | undefined } = { alike: NO_ROWS, said: undefined },
): Verdict<StatementReason> {
  if (state !== 'to-confirm') return refuse('not-waiting-for-you')
  if (rows === 0) return refuse('every-row-left-out')
  if (closedUpTo !== undefined && firstDay !== undefined && firstDay <= closedUpTo)
    return refuse('rows-of-a-closed-time')
  if (alike.rows === 0) return fine
  return said === undefined ? refuse('say-whether-the-same', 'alike') : isAnswer(alike, said)
}

/** A file can be taken back until a row of it lies in a time that is closed. `firstDay`: of its rows. */
export function mayUndo(
  state: FileState,
  firstDay: Day | undefined,
  closedUpTo: Day | undefined,
): Verdict<StatementReason> {
  if (state === 'undone') return refuse('undone-already')
  if (state !== 'taken' && state !== 'to-confirm') return refuse('not-waiting-for-you')
  const isClosed = state === 'taken' && closedUpTo !== undefined && firstDay !== undefined && firstDay <= closedUpTo
  return isClosed ? refuse('closed-cannot-be-undone') : fine
}

/** What somebody chose for each column of a file whose headings nobody had explained before. */
export const COLUMN_IS = ['nothing', 'day', 'amount', 'in', 'out', 'payee', 'words'] as const
export type ColumnIs = (typeof COLUMN_IS)[number]

/** What the columns mean, or why they cannot mean that: one day, and the amount in one column or in two. */
export function mappingOf(
  columns: readonly ColumnIs[],
  { dateOrder, plainIs }: Pick<Mapping, 'dateOrder' | 'plainIs'>,
): { readonly mapping: Mapping } | { readonly refused: Verdict<StatementReason> } {
  const at = (is: ColumnIs) => columns.flatMap((one, index) => (one === is ? [index] : []))
  const [days, amounts, ins, outs, payees] = [at('day'), at('amount'), at('in'), at('out'), at('payee')]
  const twice = [days, amounts, ins, outs, payees].find((found) => found.length > 1)
  if (twice !== undefined) return { refused: refuse('one-column-twice', `column-${twice[1] ?? 0}`) }
  const [date] = days
  if (date === undefined) return { refused: refuse('say-which-column-is-the-day', 'column-0') }
  const one = amounts.length === 1 && ins.length + outs.length === 0
  const two = amounts.length === 0 && ins.length === 1 && outs.length === 1
  if (!one && !two) return { refused: refuse('say-where-the-amount-stands', 'column-0') }
  const [amount] = amounts
  const [moneyIn] = ins
  const [moneyOut] = outs
  const [payee] = payees
  const where = one && amount !== undefined ? { amount, ...(plainIs === undefined ? {} : { plainIs }) } : {}
  const apart = two && moneyIn !== undefined && moneyOut !== undefined ? { moneyIn, moneyOut } : {}
  const named = payee === undefined ? {} : { payee }
  return { mapping: { date, dateOrder, ...where, ...apart, ...named, words: at('words') } }
}
