import type { Permit } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Settings } from '#council/index.ts'
import { versionsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { StaffMember } from './staff.ts'
import { staffOn } from './store.ts'

/** Everybody who comes in for other people's budgets, by name; whoever does nothing any more stands there without a role. */
export async function staffOf(tx: Tx, { today, at }: Pick<Permit, 'today' | 'at'>): Promise<readonly StaffMember[]> {
  const rows = await tx.run(staffOn, { today, at })
  return rows.map((row) => ({
    ...{ humanId: row.human_id, name: row.name, email: row.email ?? undefined, roles: row.roles },
    ...{ hasBegun: row.has_begun, linkUntil: row.link_until ?? undefined },
  }))
}

/** One of them; undefined where nobody of that id is among them. */
export const memberOf = async (tx: Tx, permit: Permit, humanId: string | undefined): Promise<StaffMember | undefined> =>
  (await staffOf(tx, permit)).find((one) => one.humanId === humanId)

/** The settings that hold on a day, and those that hold from a coming one. */
export async function decidingFrom(tx: Tx, today: Day): Promise<readonly Settings[]> {
  const versions = await versionsIn(tx)
  const ofEach = versions.filter(({ from }, at) => from !== versions[at - 1]?.from)
  const now = ofEach.findIndex(({ from }) => from <= today)
  return ofEach.slice(0, now === -1 ? undefined : now + 1).map(({ settings }) => settings)
}
