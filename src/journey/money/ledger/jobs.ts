import { settingsOn } from '#council/index.ts'
import type { DueJob } from '#jobs/index.ts'
import { closesOn } from './closing.ts'
import { closeMonth } from './store.ts'

/**
 * From the fifth working day on closes the month before: what happens in it later counts in the month that is open, and balances are
 * written down, so that none has to be added up from the beginning. It moves no money and decides nothing.
 */
export const closeMonths: DueJob = {
  name: 'ledger-close',
  async run(tx, council, day) {
    const upTo = closesOn(day, new Set(settingsOn(council, day).holidays))
    return upTo === undefined ? 0 : (await tx.run(closeMonth, { upTo })).length
  },
}
