import { type Permit, recordOf } from '#access/permit.ts'
import { laterId } from '#core/id.ts'
import type { Tx } from '#db/transaction.ts'
import { printAgreement } from '../document/deeds.ts'
import type { Step } from './stepping.ts'
import { addStep, withdrawSteps } from './store.ts'

type Steps = { agreementId: string; taperId: string; lineId: string; steps: readonly Step[]; reason: string }

/**
 * Lays the steps of a stepping down over its line. The database refuses what both did not agree to, and any step nearer than its
 * notice. The row that it was laid is written before.
 */
export async function laySteps(tx: Tx, permit: Permit<'taper', 'lay' | 'step-back'>, input: Steps): Promise<void> {
  const { budgetId: budget } = recordOf(permit)
  const { agreementId: agreement, taperId: taper, lineId: line, reason } = input
  const made = { budget, agreement, taper, line, reason, by: permit.humanId, on: permit.today }
  // A later step has a later id: of two that meet, the one agreed last stands.
  const idOf = (place: number) => laterId(new Date(permit.at.getTime() + place))
  await Promise.all(
    input.steps.map(({ from, amountPence: amount }, place) =>
      tx.run(addStep, { ...made, id: idOf(place), from, amount }),
    ),
  )
  await printAgreement(tx, permit, 'change')
}

/** Takes away the steps after today: what is paid today goes on. */
export async function putOffSteps(
  tx: Tx,
  permit: Permit<'taper', 'hold' | 'say-hard' | 'step-back' | 'drop'>,
  taperId: string,
): Promise<void> {
  const { budgetId: budget } = recordOf(permit)
  await tx.run(withdrawSteps, {
    ...{ budget, taper: taperId, after: permit.today, by: permit.humanId, on: permit.today },
  })
  await printAgreement(tx, permit, 'change')
}
