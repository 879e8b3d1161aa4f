import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { BankSwitch, Payee } from './payee.ts'
import { payeesOf, phoneHeld, type SwitchRow, switchById, switchesToCheck } from './store.ts'

/** Bank details of the permit's budget, newest first. Whole numbers are shown to finance alone. */
export async function payeesFor(tx: Tx, permit: Permit): Promise<readonly Payee[]> {
  const rows = await tx.run(payeesOf, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    ...{ payeeId: row.payee_id, accountName: row.account_name, sortCode: row.sort_code },
    ...{ accountNumber: row.account_number, rollNumber: row.roll_number, checkedAs: row.checked_as },
    ...{ switchId: row.switch_id ?? undefined, enteredBy: row.entered_by, enteredByName: row.entered_by_name },
    ...{ enteredOn: row.entered_on, confirmedOn: row.confirmed_on ?? undefined },
    call:
      row.said === null || row.rung_on === null
        ? undefined
        : { said: row.said, numberRung: row.number_rung ?? '', byName: row.caller_name ?? '', on: row.rung_on },
  }))
}

/** The number by which the council knows the person of the permit; '' where it holds none. */
export async function phoneOf(tx: Tx, permit: Permit): Promise<string> {
  const row = await tx.one(phoneHeld, { person: recordOf(permit).personId })
  return (row?.phone ?? '').trim()
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
export async function switchOf(tx: Tx, switchId: string): Promise<(BankSwitch & { rollNumber: string }) | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(switchId)) return undefined
  const row = await tx.one(switchById, { switch: switchId })
  return row && { ...switchFrom(row), rollNumber: row.roll_number }
}
