import { settingsOn } from '#council/index.ts'
import type { DueJob } from '#jobs/index.ts'
import { nextPanelDay } from '#journey/decision/index.ts'
import { tell } from '#messages/notice.ts'
import { addSystemLine } from '#messages/timeline.ts'
import { openWaitsOn } from './reads.ts'
import { addUpdate } from './store.ts'
import { updateIsDue } from './telling/rules.ts'
import { nothingChanged } from './words.ts'

/**
 * Where nobody told a waiting person anything for as long as they chose (or for the council's number of days), says honestly where
 * it stands, on their page and by the way they chose (H4). Whoever wants a ring is never sent anything. After days on which nothing
 * ran they hear once how it stands today.
 */
export const waitingUpdate: DueJob = {
  name: 'waiting-update',
  missed: 'lapse',
  async run(tx, council, day) {
    const { process } = settingsOn(council, day)
    const due = (await openWaitsOn(tx, day)).filter((wait) => updateIsDue(wait, process.updateEveryDays, day))
    for (const wait of due) {
      const meetsOn = wait.body === 'panel' ? nextPanelDay(process, day) : undefined
      const words = nothingChanged({ ...wait, meetsOn }, day)
      await tx.run(addUpdate, { submission: wait.submissionId, on: day, words, by: null, decision: null })
      await addSystemLine(tx, { budgetId: wait.budgetId, on: day, stage: 'waiting', sentence: words })
      await tell(tx, { budgetId: wait.budgetId, stage: 'waiting', on: day })
    }
    return due.length
  },
}
