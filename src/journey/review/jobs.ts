import { addDays } from '#core/day.ts'
import { settingsOn } from '#council/index.ts'
import type { DueJob } from '#jobs/index.ts'
import { addSystemLine } from '#messages/timeline.ts'
import { reviewsDue } from './due.ts'
import { factsFrom } from './reads.ts'
import { factsOfAll, isSaid } from './store.ts'
import { said } from './words.ts'

/** How many days before a review is due the person hears of it. */
const INVITED_DAYS_BEFORE = 14

/**
 * Tells the person once, 14 days before, that a review is due, unless a day for one is set already. It only tells: no
 * date is moved and no money is touched by a job (trust 15).
 */
export const reviewInvitations: DueJob = {
  name: 'review-invitations',
  run: async (tx, council, today) => {
    const settings = settingsOn(council, today)
    const rows = await tx.run(factsOfAll, {})
    let told = 0
    for (const row of rows) {
      if (row.open_reviews > 0) continue
      for (const { kind, dueOn } of reviewsDue(factsFrom(row), settings.reviews)) {
        if (addDays(dueOn, -INVITED_DAYS_BEFORE) > today || dueOn < today) continue
        const sentence = said.invited(kind, dueOn)
        if ((await tx.one(isSaid, { budget: row.budget_id, sentence })) !== undefined) continue
        await addSystemLine(tx, { budgetId: row.budget_id, on: today, stage: 'review', sentence })
        told += 1
      }
    }
    return told
  },
}
