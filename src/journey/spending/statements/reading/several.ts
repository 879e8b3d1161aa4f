import { type Day, maxDay, minDay } from '#core/day.ts'
import type { StatementRow } from '#files/bank/statement.ts'
import type { FoundAccount } from '../statements.ts'

/** A file with rows of more accounts than this is no statement of somebody's bank. */
export const ACCOUNTS_MAX = 50

const ENDS_LENGTH = 4

type Seen = { readonly nth: number; readonly ends: string; rows: number; firstDay: Day; lastDay: Day }

/** Tells the rows of a file apart by the account that each names, in the order in which the accounts come. */
export function accountsSeen(): {
  /** Of which account a row is: 1 for the first that the file names. */
  nthOf(row: Pick<StatementRow, 'account' | 'bookedOn'>): number
  all(): readonly FoundAccount[]
} {
  const seen = new Map<string, Seen>()
  return {
    nthOf({ account, bookedOn }) {
      const name = account.replaceAll(/[\s-]/g, '').toUpperCase()
      const known = seen.get(name)
      if (known === undefined) {
        const nth = seen.size + 1
        seen.set(name, { nth, ends: name.slice(-ENDS_LENGTH), rows: 1, firstDay: bookedOn, lastDay: bookedOn })
        return nth
      }
      known.rows += 1
      known.firstDay = minDay(known.firstDay, bookedOn)
      known.lastDay = maxDay(known.lastDay, bookedOn)
      return known.nth
    },
    all: () => [...seen.values()],
  }
}
