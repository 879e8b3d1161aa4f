import { addDays, type Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { BuyableLine, PurchaseInFull } from '../spending.ts'
import type { Draft, Reading } from './capture.ts'

export type RecordReason =
  | 'nothing-to-buy-for-yet'
  | 'not-in-your-plan'
  | 'bought-in-the-future'
  | 'bought-before-the-plan'
  | 'photo-or-why-not'
  | 'no-receipt-needed'

export type PhotoReason = 'add-a-photo' | 'too-many-pages' | 'photo-used-already'

/** So many days before a line begins something may be bought for it: a place kept, a first ticket. */
export const EARLY_DAYS = 14
/** So many pages one receipt may have; the database says the same. */
export const PAGES_MAX = 10
/** So many days after they were let go photos are removed for good; the database says the same. */
export const LET_GO_DAYS = 30
/** So many lines of a plan are shown as buttons; more of them as a list with one button. */
export const BUTTONS_MAX = 8

/** Whether a purchase may be written down: for a line of the plan, on a day that has come and lies not long before the line. */
export function mayRecord(
  lines: readonly BuyableLine[],
  { lineId, on, today }: { lineId: string; on: Day; today: Day },
): Verdict<RecordReason> {
  if (lines.length === 0) return refuse('nothing-to-buy-for-yet')
  const line = lines.find((one) => one.lineId === lineId)
  const forLine = line === undefined ? refuse('not-in-your-plan', 'lineId') : fine
  if (on > today) return [...forLine, ...refuse('bought-in-the-future', 'on')]
  const early = line !== undefined && on < addDays(line.from, -EARLY_DAYS)
  return early ? refuse('bought-before-the-plan', 'on') : forLine
}

/** Whether so many pages may be added to those that are there. */
export function mayAddPages(there: number, added: number): Verdict<PhotoReason> {
  if (added === 0) return refuse('add-a-photo', 'photo')
  return there + added > PAGES_MAX ? refuse('too-many-pages', 'photo') : fine
}

/** Whether photos that came first may still be used, added to or let go. */
export const mayUse = ({ isDone }: Pick<Draft, 'isDone'>): Verdict<PhotoReason> =>
  isDone ? refuse('photo-used-already') : fine

/** Above the amount that holds for the person a purchase has a photo or a reason why not; either is enough. Below it, neither is needed. */
export const mayShow = (
  { pages, because, amountPence }: { pages: number; because: string; amountPence: Pence },
  receiptsOverPence: Pence | undefined,
): Verdict<RecordReason> =>
  pages === 0 && because === '' && receiptsOverPence !== undefined && amountPence > receiptsOverPence
    ? refuse('photo-or-why-not', 'photo')
    : fine

/** A receipt that comes later: once, for something that counts and has none, as a photo or a word why not. */
export function mayShowLater(
  purchase: Pick<PurchaseInFull, 'pages' | 'putRight' | 'wasShown'> | undefined,
  { pages, because }: { pages: number; because: string },
): Verdict<RecordReason | PhotoReason> {
  if (purchase === undefined || purchase.putRight !== undefined) return refuse('no-receipt-needed')
  if (purchase.pages.length > 0 || purchase.wasShown) return refuse('no-receipt-needed')
  if (pages === 0 && because === '') return refuse('photo-or-why-not', 'photo')
  return pages === 0 ? fine : mayAddPages(0, pages)
}

/** Whether a machine's reading says anything that could be shown. */
export const saysSomething = ({ totalPence, paidOn }: Reading): boolean =>
  totalPence !== undefined || paidOn !== undefined
