import { makeFile, sendFile } from '#journey/money/files/deeds.ts'
import { approveRun, checkRun, draftRun } from '#journey/money/payrun/deeds.ts'
import type { Story, Storyteller } from '../story.ts'

type Team = { officer: string; approver: string }

const LOOKED = 'I looked at each: they fit what was agreed.'

/** A run of what is due up to a day, drafted and checked; undefined where nothing is due. */
async function drafted(t: Storyteller, officer: string, on: number, upTo: number): Promise<string | undefined> {
  const { id } = await t.does(officer, on, ['pay-run', 'draft'], async (tx, permit) => {
    const run = await draftRun(tx, permit, { upTo: t.day(upTo) })
    // Nothing is due in a month before the first agreement begins.
    return 'refused' in run ? { lines: [] } : run
  })
  if (id === undefined) return undefined
  await t.does(officer, on, ['pay-run', 'check'], (tx, permit) => checkRun(tx, permit, id, { words: LOOKED }))
  return id
}

/** Four-weekly runs from the first agreement until today, each drafted, checked and sent by one and approved by the other. */
export const runs = (council: string, officer: string, approver: string, from: number): Story => ({
  council,
  story: async (t) => {
    for (let on = from; on <= -7; on += 28) {
      const id = await drafted(t, officer, on, Math.min(on + 27, -1))
      if (id === undefined) continue
      await t.does(approver, on + 1, ['pay-run', 'approve'], (tx, permit) => approveRun(tx, permit, id))
      await sent(t, officer, on + 1, id)
    }
  },
})

async function sent(t: Storyteller, officer: string, on: number, run: string): Promise<void> {
  const file = await t.does(officer, on, ['pay-run', 'make-file'], (tx, permit) =>
    makeFile(tx, permit, run, 'accounts-payable-csv'),
  )
  await t.does(officer, on, ['pay-run', 'send'], (tx, permit) => sendFile(tx, permit, run, file.id ?? ''))
}

/** This week: one run is approved and its file is still to be made, the next one waits for its approval. */
export const runsNow = (council: string, { officer, approver }: Team): Story => ({
  council,
  story: async (t) => {
    const id = await drafted(t, officer, -4, 2)
    if (id !== undefined) await t.does(approver, -3, ['pay-run', 'approve'], (tx, permit) => approveRun(tx, permit, id))
    await drafted(t, officer, -1, 9)
  },
})
