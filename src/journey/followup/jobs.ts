import { settingsOn } from '#council/index.ts'
import type { DueJob } from '#jobs/index.ts'
import { tell } from '#messages/notice.ts'
import { addSystemLine } from '#messages/timeline.ts'
import { addAsked, toAskOn, toRemindOn } from './asked/store.ts'
import { holdersIn } from './duty/reads.ts'
import { said } from './words.ts'

/**
 * Asks once, on the day that the person chose, by their safe way; reminds once; then nothing more. No answer is never read as
 * "kept". Nobody is asked while nobody is there to be told.
 */
export const checkInInvitations: DueJob = {
  name: 'check-in-invitations',
  run: async (tx, council, today) => {
    const { afterwards } = settingsOn(council, today)
    if ((await holdersIn(tx, today)).length === 0) return 0
    const [ask, remind] = await Promise.all([
      tx.run(toAskOn, { day: today }),
      tx.run(toRemindOn, { day: today, asked: afterwards.reminderDays }),
    ])
    const turns = [
      ...ask.map((row) => ({
        ...row,
        turn: 'asked' as const,
        sentence: said.asked(row.wave, row.way ?? 'page', row.by_whom === 'somebody'),
      })),
      ...remind.map((row) => ({ ...row, turn: 'reminded' as const, sentence: said.reminded(row.wave) })),
    ]
    for (const { check_in_id: checkIn, budget_id: budgetId, turn, sentence } of turns) {
      const notice = await tell(tx, { budgetId, stage: 'followup', on: today })
      await tx.run(addAsked, { checkIn, turn, notice, on: today })
      await addSystemLine(tx, { budgetId, on: today, stage: 'followup', sentence })
    }
    return turns.length
  },
}
