import { settingsOn } from '#council/index.ts'
import type { DueJob } from '#jobs/index.ts'
import { nextPanelDay } from '#journey/decision/index.ts'
import { addSystemLine } from '#messages/timeline.ts'
import { openWaitsOn } from './reads.ts'
import { updateIsDue } from './rules.ts'
import { addUpdate } from './store.ts'
import { nothingChanged } from './words.ts'

/** Where nobody told a waiting person anything for the council's number of days, says honestly where it stands (H4). */
export const waitingUpdate: DueJob = {
  name: 'waiting-update',
  async run(tx, council, day) {
    const { updateEveryDays, panelDay, panelEveryWeeks } = settingsOn(council, day).process
    const due = (await openWaitsOn(tx, day)).filter((wait) => updateIsDue(wait, updateEveryDays, day))
    for (const wait of due) {
      const meetsOn = wait.body === 'panel' ? nextPanelDay(panelDay, panelEveryWeeks, 0, day) : undefined
      const words = nothingChanged({ ...wait, meetsOn }, day)
      await tx.run(addUpdate, { submission: wait.submissionId, on: day, words, by: null })
      await addSystemLine(tx, { budgetId: wait.budgetId, on: day, stage: 'waiting', sentence: words })
    }
    return due.length
  },
}
