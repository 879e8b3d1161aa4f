import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { phonesOf } from '#people/contact/phone/reads.ts'
import { heldBefore } from '#people/contact/phone/rules.ts'
import { sayPhoneNumber } from '#people/contact/phone/words.ts'
import { lineFrom } from '../agreement/rows.ts'
import { linesOf } from '../agreement/store.ts'
import type { BankSwitch, Payee, Whose } from './payee.ts'
import { detailsInTurn } from './rules.ts'
import { payeesOf, type SwitchRow, switchById, switchesToCheck } from './store.ts'

/** Whether somebody else looks after a line of the money, so that there may be two accounts. */
export async function hasThirdParty(tx: Tx, permit: Permit): Promise<boolean> {
  const lines = await tx.run(linesOf, { budget: recordOf(permit).budgetId })
  return lines.some((row) => lineFrom(row).managedAs === 'third-party')
}

/** Bank details of the permit's budget, newest first. Whole numbers are shown to finance alone. */
export async function payeesFor(tx: Tx, permit: Permit): Promise<readonly Payee[]> {
  const rows = await tx.run(payeesOf, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    ...{ payeeId: row.payee_id, pocket: row.pocket, accountName: row.account_name, sortCode: row.sort_code },
    ...{ accountNumber: row.account_number, rollNumber: row.roll_number, checkedAs: row.checked_as },
    ...{ switchId: row.switch_id ?? undefined, enteredBy: row.entered_by, enteredByName: row.entered_by_name },
    ...{ enteredOn: row.entered_on, confirmedOn: row.confirmed_on ?? undefined },
    call:
      row.said === null || row.rung_on === null
        ? undefined
        : { said: row.said, numberRung: row.number_rung ?? '', byName: row.caller_name ?? '', on: row.rung_on },
  }))
}

/** Bank details of the account whose turn it is, newest first, and the number to ring about the newest: held well before they came; '' where there was none. */
export async function detailsToAsk(tx: Tx, permit: Permit): Promise<{ payees: readonly Payee[]; held: string }> {
  const [all, phones] = await Promise.all([payeesFor(tx, permit), phonesOf(tx, permit)])
  const payees = detailsInTurn(all)
  return { payees, held: sayPhoneNumber(heldBefore(phones, payees[0]?.enteredOn ?? permit.today)) }
}

const switchFrom = (row: SwitchRow): BankSwitch => ({
  ...{ switchId: row.switch_id, budgetId: row.budget_id, personId: row.person_id, personName: row.person_name },
  accountName: row.account_name,
  was: { sortCode: row.was_sort_code, accountNumber: row.was_account_number },
  now: { sortCode: row.sort_code, accountNumber: row.account_number },
  ...{ switchedOn: row.switched_on, enteredBy: row.entered_by, enteredByName: row.entered_by_name },
  ...{ enteredOn: row.entered_on, checkedOn: row.checked_on ?? undefined, overtaken: row.overtaken },
  othersWait: row.others_wait,
})

/** Accounts of the council's people that the bank says have moved, and that wait for a second human. Oldest first. */
export const switchesWaiting = async (tx: Tx): Promise<readonly BankSwitch[]> =>
  (await tx.run(switchesToCheck, {})).map(switchFrom)

/** One of them, whatever became of it; undefined where there is none. */
export async function switchOf(
  tx: Tx,
  switchId: string,
): Promise<(BankSwitch & { rollNumber: string; pocket: Whose }) | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(switchId)) return undefined
  const row = await tx.one(switchById, { switch: switchId })
  return row && { ...switchFrom(row), rollNumber: row.roll_number, pocket: row.pocket }
}
