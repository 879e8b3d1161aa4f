import { approveRun, draftRun } from '#journey/money/payrun/deeds.ts'
import type { Story } from '../story.ts'

/** Four-weekly runs from the first agreement until today, each drafted by one and approved by the other. */
export const runs = (council: string, officer: string, approver: string, from: number): Story => ({
  council,
  story: async (t) => {
    for (let on = from; on <= -7; on += 28) {
      const upTo = t.day(Math.min(on + 27, -1))
      const run = await t.does(officer, on, ['pay-run', 'draft'], async (tx, permit) => {
        const drafted = await draftRun(tx, permit, { upTo })
        // Nothing is due in a month before the first agreement begins.
        return 'refused' in drafted ? { lines: [] } : drafted
      })
      const { id } = run
      if (id !== undefined)
        await t.does(approver, on + 1, ['pay-run', 'approve'], (tx, permit) => approveRun(tx, permit, id))
    }
  },
})
