import { addDays } from '#core/day.ts'
import { settingsOn } from '#council/index.ts'
import type { DueJob } from '#jobs/index.ts'
import { tell } from '#messages/notice.ts'
import { isReminded, nextPayDay } from './rules.ts'
import { addPayDayTold, whoEmploys } from './store.ts'

/**
 * Tells whoever employs somebody, by the way that is safe for them, that there is something to read: so many days before a pay day, as
 * the council chose, and once for each. What it is about stands on their page alone. In a bad time nobody is told.
 */
export const payDayReminders: DueJob = {
  name: 'pay-day-reminders',
  missed: 'lapse',
  run: async (tx, council, today) => {
    const { assistants, holidays, checking } = settingsOn(council, today)
    const rested = addDays(today, -checking.graceDays)
    let told = 0
    for (const row of await tx.run(whoEmploys, { today, rested })) {
      const { budget_id: budget, pays_every: every, a_pay_day: aPayDay } = row
      const payDay = nextPayDay({ every, aPayDay }, today, new Set(holidays))
      if (!isReminded(payDay, today, assistants.remindDays) || row.told?.includes(payDay)) continue
      const notice = await tell(tx, { budgetId: budget, stage: 'spending', on: today, readBy: payDay })
      await tx.run(addPayDayTold, { budget, payDay, notice, on: today })
      told += 1
    }
    return told
  },
}
