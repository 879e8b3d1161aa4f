import type { Permit } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { openPanelDays } from '#journey/decision/index.ts'
import { agendasOf } from '#journey/decision/process/reads.ts'
import { processOf } from '#journey/decision/reads.ts'
import { waitingOf } from '../reads.ts'
import type { Waiting } from '../waiting.ts'
import { isWithPanel, type PanelDays } from './rules.ts'

/** When the panel meets from today on, and how many plans stand on each of its lists. */
export async function panelDaysOf(tx: Tx, permit: Permit): Promise<PanelDays> {
  const [process, taken] = await Promise.all([processOf(tx, permit), agendasOf(tx, permit.today)])
  return { process, taken }
}

/** So many days are offered. */
const OFFERED = 6

/** The wait, and where it is with the panel the next days on whose list it may stand. */
export type ToMove = { wait: Waiting | undefined; panelDays: readonly Day[] | undefined }

export async function toMove(tx: Tx, permit: Permit): Promise<ToMove> {
  const [wait, { process, taken }] = await Promise.all([waitingOf(tx, permit), panelDaysOf(tx, permit)])
  if (wait === undefined || !isWithPanel(wait)) return { wait, panelDays: undefined }
  const days = openPanelDays(process, taken, { sentOn: wait.sentOn, from: permit.today, count: OFFERED + 1 })
  return { wait, panelDays: days.filter((day) => day !== wait.expectedOn).slice(0, OFFERED) }
}
