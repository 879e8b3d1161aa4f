import { newId } from '#core/id.ts'
import type { LongWork } from '#jobs/long.ts'
import { addTold, lockDuty, managersOn, nextLate, tellStaff } from './store.ts'

/** Tells the managers once that a call was not answered in time. It decides nothing: the person called, and somebody must know. */
export const lateCallWork: LongWork = {
  name: 'late-calls',
  piece: async (tx, council) => {
    if ((await tx.one(nextLate, {})) === undefined) return false
    await tx.run(lockDuty, { council: council.authorityId })
    const late = await tx.one(nextLate, {})
    if (late === undefined) return false
    const { call_id: call, budget_id: budget, today, person_id: person } = late
    const managers = await tx.run(managersOn, { today, person })
    for (const { human_id: human } of managers) {
      const notice = newId()
      await tx.run(tellStaff, { notice, budget, human, readBy: today, on: today })
      await tx.run(addTold, { call, human, as: 'manager', notice, on: today })
    }
    return managers.length > 0
  },
}
