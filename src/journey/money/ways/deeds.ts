import type { Line } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { addDays } from '#core/day.ts'
import { laterId } from '#core/id.ts'
import type { Tx } from '#db/transaction.ts'
import { agreementFor } from '../agreement/reads.ts'
import { printAgreement } from '../document/deeds.ts'
import { addWay } from './store.ts'
import { WAY_NOTICE_DAYS, type Way } from './ways.ts'
import { said } from './words.ts'

type Step = { readonly stepId: string; readonly way: Way; readonly reasons: string }

/**
 * By a recorded step with its reasons, somebody else looks after the money from a day on, with notice, or the person again at once. No
 * amount changes and nothing stops. A new version of the agreement says so. Gives the sentence that the person is told; none before
 * payments are set up.
 */
export async function changeWay(
  tx: Tx,
  permit: Permit<'outside', 'decide' | 'lead'>,
  { stepId, way, reasons }: Step,
): Promise<readonly Line[]> {
  const agreement = await agreementFor(tx, permit)
  if (agreement === undefined) return []
  const { budgetId, personKnownAs } = recordOf(permit)
  const from = way === 'as-before' ? permit.today : addDays(permit.today, WAY_NOTICE_DAYS)
  await tx.run(addWay, {
    ...{ id: laterId(permit.at), budget: budgetId, agreement: agreement.agreementId, step: stepId, way, from },
    ...{ reasons, by: permit.humanId, on: permit.today },
  })
  await printAgreement(tx, permit, 'new-way')
  return [{ budgetId, stage: 'money', sentence: said.changed(permit.humanName, personKnownAs, way, from) }]
}
