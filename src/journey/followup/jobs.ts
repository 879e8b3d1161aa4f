import type { DueJob } from '#jobs/index.ts'
import { addSystemLine } from '#messages/timeline.ts'
import { toAskOn } from './store.ts'
import { said } from './words.ts'

/** Asks once, on the day that the person chose, how things are. No answer is never read as "kept". */
export const checkInInvitations: DueJob = {
  name: 'check-in-invitations',
  run: async (tx, _, today) => {
    const rows = await tx.run(toAskOn, { day: today })
    for (const { budget_id, wave } of rows)
      await addSystemLine(tx, { budgetId: budget_id, on: today, stage: 'followup', sentence: said.asked(wave) })
    return rows.length
  },
}
