import { type Day, sayDate, sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { type CodeForecast, comesTo, type RunSummary, sayPayments } from '#journey/money/index.ts'
import type { FinanceDesk, ToDo } from './finance.ts'

export const TODO_WORDS: Record<ToDo, { mine: string; others: string; link: string }> = {
  check: { mine: 'Yours to check', others: 'A finance officer checks it', link: 'Check it' },
  approve: { mine: 'Yours to approve', others: 'Another finance approver approves it', link: 'Approve it' },
  send: { mine: 'Yours to send', others: 'A finance officer sends its file', link: 'Make its file' },
}

/** What is due and in no run, and by when the file must go. */
export function sayDue({ due, upTo, sendBy }: Pick<FinanceDesk, 'due' | 'upTo' | 'sendBy'>, today: Day): string[] {
  const by = sendBy === undefined ? [] : [sayBy(sendBy, today)]
  if (!due.isAll) return [`Many people are paid here. A draft shows what is due up to ${sayDay(upTo)}.`, ...by]
  if (due.count === 0)
    return [`Nothing new is due up to ${sayDay(upTo)}. What falls due later stands here before it must go to the bank.`]
  return [
    `${sayPayments(due.count)}, ${sayMoney(due.totalPence)} in all, due up to ${sayDay(upTo)} and in no run yet.`,
    ...by,
  ]
}

const sayBy = (sendBy: Day, today: Day): string =>
  sendBy === today
    ? 'The file must go today, so that the first of it is there in time.'
    : `The file must go by ${sayDay(sendBy)}, so that the first of it is there in time.`

export const sayRun = ({ payUpTo, count, totalPence }: RunSummary): string =>
  `Up to ${sayDate(payUpTo)}: ${sayPayments(count)}, ${sayMoney(totalPence)}`

/** What the year leans on. */
export const FORECAST_LEANS_ON =
  'What has no last day is counted to the end of the year. A day in a plan ends nothing by itself.'

/** A code in a sentence: to the pound, since it looks ahead. */
export const sayForecast = (one: CodeForecast): string =>
  `${one.name}: ${sayMoney(one.spentPence)} has gone out, ${sayMoney(one.toComePence)} is agreed and still to come. Together ${sayMoney(comesTo(one))}.`

/** Help until there is an answer, to whoever pays for it. */
export const MEANTIME = {
  heading: 'Help in the meantime',
  says: 'A manager agreed this until there is an answer. No pay run pays it: pay whoever gives it in the council’s own way. It ends by itself after its last day.',
  more: (count: number) => (count === 1 ? 'One more' : `${count} more`),
}

/** Money paid after a death or a move. */
export const PAID_AFTER = {
  heading: 'Paid after the end',
  open: 'A finance officer says first what should become of it.',
  waits: 'A finance approver answers what was proposed.',
}
