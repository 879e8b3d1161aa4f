import type { Day } from '#core/day.ts'
import { settingsOn } from '#council/index.ts'
import type { Tx } from '#db/transaction.ts'
import type { DueJob } from '#jobs/index.ts'
import { tellAll } from '#messages/notice.ts'
import { addSystemLines } from '#messages/timeline.ts'
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
    for (let from = 0; from < turns.length; from += AT_ONCE) await askAll(tx, turns.slice(from, from + AT_ONCE), today)
    return turns.length
  },
}

/** How many are told in one statement. */
const AT_ONCE = 2_000

type ToTell = { check_in_id: string; budget_id: string; turn: 'asked' | 'reminded'; sentence: string }

async function askAll(tx: Tx, turns: readonly ToTell[], on: Day): Promise<void> {
  const notices = await tellAll(tx, { budgetIds: turns.map(({ budget_id }) => budget_id), stage: 'followup', on })
  await tx.run(addAsked, {
    ...{ checkIns: turns.map(({ check_in_id }) => check_in_id), turns: turns.map(({ turn }) => turn), notices, on },
  })
  await addSystemLines(
    tx,
    turns.map(({ budget_id: budgetId, sentence }) => ({ budgetId, on, stage: 'followup' as const, sentence })),
  )
}
