import type { Permit } from '#access/permit.ts'
import { councilNameOf, type Version, versionsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { Approver } from './rules.ts'
import { approversOn, codesInUse } from './store.ts'

/** Every version of how the council pays, newest effective day first; who may approve a run today; which codes lines use. */
export type MoneySettings = {
  readonly versions: readonly Version[]
  readonly approvers: readonly Approver[]
  readonly codesInUse: readonly string[]
  readonly councilName: string
}

export async function moneySettingsOf(tx: Tx, permit: Permit): Promise<MoneySettings> {
  const [versions, approvers, codes, councilName] = await Promise.all([
    versionsIn(tx),
    tx.run(approversOn, { today: permit.today }),
    tx.run(codesInUse, {}),
    councilNameOf(tx, permit.today),
  ])
  return {
    ...{ versions, councilName, codesInUse: codes.map((row) => row.budget_code) },
    approvers: approvers.map((row) => ({ humanId: row.human_id, name: row.name })),
  }
}
