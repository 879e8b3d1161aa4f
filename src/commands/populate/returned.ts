import { addDays, type Day, minDay, sayDate } from '#core/day.ts'
import type { Agreed, Part } from './agreed.ts'
import type { Life } from './life.ts'
import type { PayRun } from './pay-runs.ts'
import { payeeConfirmed, payeeEntered } from './setting-up.ts'

const SENT_BACK_AFTER_DAYS = 2
const NEW_DETAILS_AFTER_DAYS = 16

/** An account that was closed one day: what arrived from then on came back, until there were new details. */
export type Closed = { on: Day; newFrom: Day; newPayeeId: string }

/** For a few people; undefined for the others. The new details are written down where their day has come. */
export function whoseAccountClosed(life: Life, { lines }: Agreed): Closed | undefined {
  const { chance, rows, today, staff } = life
  if (!chance.likely(0.1)) return undefined
  const on = addDays(lines.map(({ from }) => from).reduce(minDay), chance.whole(14, 400))
  if (on > today) return undefined
  const newFrom = addDays(on, NEW_DETAILS_AFTER_DAYS)
  const enteredOn = addDays(newFrom, -2)
  if (enteredOn > today) return { on, newFrom, newPayeeId: '' }
  const newPayeeId = payeeEntered(life, enteredOn)
  if (newFrom > today) return { on, newFrom, newPayeeId }
  rows.add('payee_call', {
    ...{ payee_id: newPayeeId, number_rung: '01632 960177', alone: true, said: 'yes-mine' },
    ...{ rung_by: staff.financeApprover, rung_on: newFrom },
  })
  payeeConfirmed(life, newPayeeId, newFrom)
  return { on, newFrom, newPayeeId }
}

/** Nothing is drafted between the day on which the account was closed and the new details. */
export const runAround = ({ runs }: Life, closed: Closed | undefined, payOn: Day, run: PayRun): PayRun | undefined =>
  closed === undefined || run.draftedOn < closed.on || run.draftedOn >= closed.newFrom
    ? run
    : runs.runFor(payOn, closed.newFrom)

/** Whether a payment came back: it was on its way to the account when that was closed. */
export const cameBack = (closed: Closed | undefined, { run, arrives, place }: Part): closed is Closed =>
  closed !== undefined &&
  place.payee_id !== null &&
  run.draftedOn < closed.on &&
  arrives >= closed.on &&
  run.approvedOn !== undefined

/** Writes down that a payment came back: each of its transfers put right, its periods due again. */
export function isSentBack(life: Life, payment_id: string, parts: readonly Part[]): void {
  const { chance, rows, budgetId, staff, today, line } = life
  const [first] = parts
  if (first === undefined) return
  const on = minDay(addDays(first.arrives, SENT_BACK_AFTER_DAYS), today)
  const recorded = { recorded_by: staff.financeOfficer, recorded_on: on }
  rows.add('payment_returned', { payment_id, code: 'B', returned_on: on, import_id: null, ...recorded })
  for (const { due, itemId, line: from } of parts) {
    rows.add('item_left_out', {
      ...{ item_id: itemId, reason: 'payment-came-back', left_out_by: staff.financeOfficer, left_out_on: on },
    })
    rows.move(
      {
        ...{ debit: from.account, credit: 'council', code: from.code, kind: 'payment-returned' },
        ...{ amount_pence: due.amountPence, budget_id: budgetId, line_id: due.lineId, effective_on: on },
        ...{ posted_at: new Date(`${on}T12:00:00Z`), key: chance.id(), made_by: staff.financeOfficer },
        reverses_key: itemId,
      },
      'puts-right',
    )
  }
  line(
    'money',
    `The bank sent a payment back on ${sayDate(on)}. Nothing is lost, and we pay it again.`,
    staff.financeOfficer,
    on,
  )
}
