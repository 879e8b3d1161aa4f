import { settingsOn } from '#council/index.ts'
import type { DueJob } from '#jobs/index.ts'
import { countsOf } from './rules.ts'
import { addCounts, tookInTheYear } from './store.ts'

/** Once a day counts how long each part of the way took those who finished it in the last year (H4). */
export const usualTimes: DueJob = {
  name: 'usual-times',
  async run(tx, council, day) {
    const { holidays } = settingsOn(council, day)
    const took = await tx.run(tookInTheYear, { day, holidays: [...holidays] })
    const added = await tx.run(addCounts, { on: day, counts: JSON.stringify(countsOf(took)) })
    return added.length
  },
}
