import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Circle, Member } from './circle.ts'
import { byEmail, helpersNow, sharedNow } from './store.ts'

/** Who is in the person's circle, and what each of them sees. For the person alone. */
export async function circleOf(tx: Tx, permit: Permit<'circle', 'see'> | Permit<'circle', 'share'>): Promise<Circle> {
  const { personId: person, budgetId: budget } = recordOf(permit)
  const [rows, helpers] = await Promise.all([
    tx.run(sharedNow, { person, today: permit.today }),
    tx.run(helpersNow, { budget }),
  ])
  const ids = [...new Set(rows.map(({ human_id }) => human_id))]
  const members = ids.flatMap((humanId): Member[] => {
    const theirs = rows.filter((row) => row.human_id === humanId)
    const [one] = theirs
    const sees = theirs.map(({ item, since }) => ({ item, since }))
    return one === undefined ? [] : [{ humanId, name: one.name, roles: one.roles, sees }]
  })
  return { members, helpers }
}

/** Somebody the person names by their exact e-mail; undefined where nobody here has it as carer, planner or advocate. */
export async function namedBy(tx: Tx, permit: Permit, email: string): Promise<Member | undefined> {
  const row = await tx.one(byEmail, { email, person: recordOf(permit).personId, today: permit.today })
  return row && { humanId: row.human_id, name: row.name, roles: row.roles, sees: [] }
}
