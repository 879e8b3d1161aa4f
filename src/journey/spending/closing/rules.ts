import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'

export type CloseReason =
  | 'no-account-to-check'
  | 'day-has-not-come'
  | 'closed-already'
  | 'rows-still-open'
  | 'does-not-come-out'
  | 'say-the-balance-before'
  | 'say-what-was-wrong-then'
  | 'must-be-after-the-closed-time'

/** What is known of an account: closed so far, and the sum of its rows day by day. Pence. */
export type ToClose = {
  readonly accountId: string
  readonly name: string
  /** The day up to which it was closed before, and what was in it then. */
  readonly closed: { readonly upTo: Day; readonly pence: Pence } | undefined
  /** What the newest file says was in the account, and on which day. */
  readonly said: { readonly on: Day; readonly pence: Pence } | undefined
  /** What the files say was in the account before their first day. */
  readonly openingPence: Pence | undefined
  /** Of each day with rows since then: their sum, and how many nobody has said anything of. In order. */
  readonly days: readonly { readonly on: Day; readonly pence: Pence; readonly open: number }[]
}

/** What should be in the account at the end of a day, by its rows. Pence. */
export const balanceByRows = ({ days }: Pick<ToClose, 'days'>, openingPence: Pence, upTo: Day): Pence =>
  days.reduce((sum, { on, pence }) => (on <= upTo ? sum + pence : sum), openingPence)

/**
 * Whether an account may be closed up to a day: every row until then is settled, and what was in it before with all rows comes, to the
 * penny, to what the statement says.
 */
export function mayClose(
  account: ToClose,
  {
    upTo,
    openingPence,
    closingPence,
    today,
  }: { upTo: Day; openingPence: Pence | undefined; closingPence: Pence; today: Day },
): Verdict<CloseReason> {
  if (upTo > today) return refuse('day-has-not-come', 'upTo')
  if (account.closed !== undefined && upTo <= account.closed.upTo) return refuse('closed-already', 'upTo')
  const before = account.closed?.pence ?? openingPence
  if (before === undefined) return refuse('say-the-balance-before', 'opening')
  if (account.days.some(({ on, open }) => on <= upTo && open > 0)) return refuse('rows-still-open', 'upTo')
  return balanceByRows(account, before, upTo) === closingPence ? fine : refuse('does-not-come-out', 'closing')
}

/** A row written by hand lies after what is closed, and not in the future. */
export function mayWriteRow(account: ToClose, on: Day, today: Day): Verdict<CloseReason> {
  if (on > today) return refuse('day-has-not-come', 'on')
  return account.closed !== undefined && on <= account.closed.upTo
    ? refuse('must-be-after-the-closed-time', 'on')
    : fine
}
