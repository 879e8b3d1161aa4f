import { type Day, maxDay, minDay } from '#core/day.ts'
import type { Opened, StatementRow } from '#files/bank/statement.ts'
import type { FoundAccount } from '../statements.ts'

/** What is read, and of which of its accounts; undefined: there is one alone, or nobody has said. */
export type Source = {
  readonly opened: Opened
  readonly seen: ReturnType<typeof accountsSeen>
  readonly onlyNth: number | undefined
}

/** A file with rows of more accounts than this is no statement of somebody's bank. */
export const ACCOUNTS_MAX = 50

const ENDS_LENGTH = 4

type Seen = { readonly nth: number; readonly ends: string; rows: number; firstDay?: Day; lastDay?: Day }

/** Tells the rows of a file apart by the account that each names, in the order in which the accounts come. */
export function accountsSeen(): {
  /** Of which account a row is: 1 for the first that the file names. */
  nthOf(row: Pick<StatementRow, 'account' | 'bookedOn'>): number
  /** Of which account a row is that could not be read; undefined where it names none. */
  nthNamed(account: string | undefined): number | undefined
  /** Those of which a row could be read. */
  all(): readonly FoundAccount[]
} {
  const seen = new Map<string, Seen>()
  // Nearly every row is of the account of the row before it, written alike.
  let before: { readonly text: string; readonly of: Seen } | undefined
  const seenAs = (account: string): Seen => {
    const name = account
      .replaceAll(/[\s\0-]/g, '')
      .toUpperCase()
      .toWellFormed()
    const known = seen.get(name)
    if (known !== undefined) return known
    const first = {
      nth: seen.size + 1,
      ends: name.slice(-ENDS_LENGTH).toWellFormed(),
      rows: 0,
    }
    seen.set(name, first)
    return first
  }
  return {
    nthOf({ account, bookedOn }) {
      if (before?.text !== account) before = { text: account, of: seenAs(account) }
      const { of } = before
      of.rows += 1
      of.firstDay = minDay(of.firstDay ?? bookedOn, bookedOn)
      of.lastDay = maxDay(of.lastDay ?? bookedOn, bookedOn)
      return of.nth
    },
    nthNamed: (account) => (account === undefined ? undefined : seenAs(account).nth),
    all: () =>
      [...seen.values()].flatMap(({ firstDay, lastDay, ...one }) =>
        firstDay === undefined || lastDay === undefined ? [] : [{ ...one, firstDay, lastDay }],
      ),
  }
}
