import type { Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Settings } from '#council/index.ts'
import { type MappedFile, tellsWhatItIsFor, unknownIn } from '#journey/money/index.ts'

type Money = Settings['money']

/** Somebody who holds the role of a finance approver today. */
export type Approver = { readonly humanId: string; readonly name: string }

export type MoneySettingsReason =
  | 'day-has-passed'
  | 'nobody-could-approve'
  | 'code-stands-twice'
  | 'code-is-in-use'
  | 'column-shows-nothing-we-know'
  | 'payments-could-not-be-found-again'
  | 'journal-needs-both-sides'
  | 'says-what-the-money-is-for'

/** New settings about money as typed. */
export type TypedMoney = { readonly from: Day; readonly money: Money }

/**
 * Whether a council may pay in this way from that day on. Somebody must be able to approve a run, a code that lines are paid from
 * stays, each column shows something, and no text that leaves the house says what the money is for.
 */
export function mayChange(
  { from, money }: TypedMoney,
  today: Day,
  approvers: readonly Approver[],
  codesInUse: readonly string[],
): Verdict<MoneySettingsReason> {
  const codes = money.codes.map(({ code }) => code)
  return [
    ...(from < today ? refuse('day-has-passed', 'from') : fine),
    ...(new Set(codes).size < codes.length ? refuse('code-stands-twice', 'codes') : fine),
    ...(codesInUse.every((code) => codes.includes(code)) ? fine : refuse('code-is-in-use', 'codes')),
    ...approving(money, approvers),
    ...columnReasons('accountsPayable', money),
    ...columnReasons('journal', money),
    ...(tellsWhatItIsFor(money.payer.name) ? refuse('says-what-the-money-is-for', 'payerName') : fine),
  ]
}

/** Who is not among the limits may approve any run; a limit of nothing approves none. */
function approving({ runLimits }: Money, approvers: readonly Approver[]): Verdict<MoneySettingsReason> {
  const isAble = ({ humanId }: Approver): boolean => runLimits.find((one) => one.humanId === humanId)?.pence !== 0n
  const [first] = approvers
  return first !== undefined && !approvers.some(isAble)
    ? refuse('nobody-could-approve', `limit-${first.humanId}`)
    : fine
}

function columnReasons(file: MappedFile, money: Money): Verdict<MoneySettingsReason> {
  const columns = money[file]
  if (columns.length === 0) return fine
  if (unknownIn(file, columns).length > 0) return refuse('column-shows-nothing-we-know', file)
  if (columns.some(({ heading, field }) => tellsWhatItIsFor(`${heading} ${field}`)))
    return refuse('says-what-the-money-is-for', file)
  const shows = (...fields: readonly string[]): boolean => columns.some(({ field }) => fields.includes(field))
  if (file === 'accountsPayable')
    return shows('reference') && shows('amount-pounds', 'amount-pence')
      ? fine
      : refuse('payments-could-not-be-found-again', file)
  return shows('debit-pounds', 'debit-pence') && shows('credit-pounds', 'credit-pence')
    ? fine
    : refuse('journal-needs-both-sides', file)
}
