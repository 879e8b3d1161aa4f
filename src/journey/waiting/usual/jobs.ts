import { isWorkingDay } from '#core/day.ts'
import { settingsOn } from '#council/index.ts'
import type { DueJob } from '#jobs/index.ts'
import { countsOf } from './rules.ts'
import { addCounts, tookInTheYear } from './store.ts'

const NO_HOLIDAYS = new Set<never>()

/** Once a day counts how long each part of the way took those who finished it in the last year (H4). */
export const usualTimes: DueJob = {
  name: 'usual-times',
  async run(tx, council, day) {
    const holidays = [...new Set(settingsOn(council, day).holidays)].filter((one) => isWorkingDay(one, NO_HOLIDAYS))
    const took = await tx.run(tookInTheYear, { day, holidays: holidays.sort() })
    const added = await tx.run(addCounts, { on: day, counts: JSON.stringify(countsOf(took)) })
    return added.length
  },
}
