import type { Permit } from '#access/permit.ts'
import { settingsIn, versionsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { decidersOf } from '#journey/decision/process/reads.ts'
import { holdersIn } from '#journey/followup/duty/reads.ts'
import { staffOf } from '#people/staff/reads.ts'
import { whoCould } from '../council-process/rules.ts'
import type { Needed } from './beginning.ts'
import { NO_ACCOUNT, neededOf } from './rules.ts'

/** What this council has and lacks today. */
export async function beginningOf(tx: Tx, permit: Permit): Promise<readonly Needed[]> {
  const { today } = permit
  const [staff, deciders, { process, money }, versions, holders] = await Promise.all([
    staffOf(tx, permit),
    decidersOf(tx, today),
    settingsIn(tx, today),
    versionsIn(tx),
    holdersIn(tx, today),
  ])
  const isOne = (humanId: string, body: 'manager' | 'panel') =>
    deciders.some((one) => one.humanId === humanId && one.bodies.includes(body))
  const hasBegun = ({ humanId }: { humanId: string }) => staff.some((one) => one.humanId === humanId && one.hasBegun)
  return neededOf({
    staff,
    ableToDecide: whoCould(deciders, process.limits, undefined).filter(hasBegun).length,
    managerIsOne: isOne(process.managerId, 'manager'),
    chairIsOne: isOne(process.panelChairId, 'panel'),
    ratesAreOwn: versions.some(({ settings }) => settings.rates.version > 1),
    accountIsSet: money.payer.accountNumber !== NO_ACCOUNT,
    onDuty: holders.length,
  })
}
