import type { Permit } from '#access/permit.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { switchesFor } from '#journey/money/unwell/reads.ts'
import { restingOf } from '../checking/rules.ts'

/** Whether the person of this record has a bad time, or had one so lately that nothing is asked for yet. */
export async function restsNow(tx: Tx, permit: Permit): Promise<boolean> {
  const [switches, { checking }] = await Promise.all([switchesFor(tx, permit), settingsIn(tx, permit.today)])
  return restingOf(switches, checking.graceDays, permit.today) !== undefined
}
