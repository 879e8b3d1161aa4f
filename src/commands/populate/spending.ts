import { addDays, type Day } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { Part } from './agreed.ts'
import type { Life } from './life.ts'
import type { AccountKind } from './rows.ts'
import { BOUGHT, NO_RECEIPT } from './words.ts'

/** What was bought with one instalment, in pence: most of it, in one or two purchases that have happened by today. */
export function spend(life: Life, { due, line, arrives }: Part): Pence {
  const { chance, rows, budgetId, personId, today } = life
  const parts = chance.likely(0.25) ? 2 : 1
  let spent = 0n
  for (let part = 0; part < parts; part += 1) {
    const boughtOn = addDays(arrives, chance.whole(0, 6))
    const amount = (due.amountPence * BigInt(chance.likely(0.7) ? 100 : chance.whole(80, 99))) / BigInt(100 * parts)
    if (boughtOn > today || amount === 0n) continue
    const [purchase_id, line_id] = [chance.id(), due.lineId]
    rows.add('purchase', {
      ...{ purchase_id, budget_id: budgetId, line_id, bought_on: boughtOn, amount_pence: amount },
      ...{ what: `${chance.pick(BOUGHT)} ${line.what.toLowerCase()}`, no_receipt_because: chance.pick(NO_RECEIPT) },
      ...{ file_id: null, said_by: personId, typed_by: personId, recorded_on: boughtOn },
    })
    // What was sent back by the bank and paid again is spent after it was paid again.
    rows.move(
      {
        ...{
          debit: line.account,
          credit: 'spent',
          amount_pence: amount,
          kind: 'purchase',
          budget_id: budgetId,
          line_id,
        },
        ...{
          effective_on: boughtOn,
          posted_at: new Date(`${boughtOn}T18:00:00Z`),
          key: purchase_id,
          made_by: personId,
        },
      },
      'again',
    )
    life.audit({ by: personId, role: 'person', resource: 'spending', action: 'record', on: boughtOn })
    spent += amount
  }
  return spent
}

/** What is left of one account after the end, given back. */
export function giveBack(
  { chance, rows, budgetId, staff, line, knownAs, audit }: Life,
  account: AccountKind,
  left: Pence,
  on: Day,
): void {
  rows.move(
    {
      ...{
        debit: account,
        credit: 'returned',
        amount_pence: left,
        kind: 'money-returned',
        budget_id: budgetId,
        line_id: null,
      },
      ...{ effective_on: on, posted_at: new Date(`${on}T12:00:00Z`), key: chance.id(), made_by: staff.financeOfficer },
    },
    'again',
  )
  audit({ by: staff.financeOfficer, role: 'finance-officer', resource: 'money', action: 'take-back', on })
  line('ending', `${knownAs} gave back ${sayMoney(left)} that was left.`, staff.financeOfficer, on)
}
