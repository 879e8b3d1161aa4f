import { type Permit, recordOf } from '#access/permit.ts'
import { type Day, day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { STAGES, type Stage } from '#journey.ts'
import { addLineOfNobody, linesOf } from './store.ts'

/** One thing that happened, as the sentence that is shown. Without `byName` it was written by a job, not by a human. */
export type TimelineEntry = { on: Day; stage: Stage; sentence: string; byName?: string }

/** Everything that happened with the permit's budget, newest first. */
export async function timelineOf(tx: Tx, permit: Permit): Promise<readonly TimelineEntry[]> {
  const rows = await tx.run(linesOf, { budget: recordOf(permit).budgetId })
  return rows.map(({ on_day, stage, sentence, by_name }) => ({
    on: day(on_day),
    stage: STAGES.find((one) => one === stage) ?? 'offer',
    sentence,
    ...(by_name === null ? {} : { byName: by_name }),
  }))
}

/** Adds a sentence that no human wrote. For jobs, which may tell people things and decide nothing (trust 15). */
export async function addSystemLine(
  tx: Tx,
  line: { budgetId: string; on: Day; stage: Stage; sentence: string },
): Promise<void> {
  await tx.run(addLineOfNobody, { budget: line.budgetId, on: line.on, stage: line.stage, sentence: line.sentence })
}

/** Entries in the order given, gathered by month ('2026-11'). */
export function byMonth(entries: readonly TimelineEntry[]): { month: string; entries: TimelineEntry[] }[] {
  const months: { month: string; entries: TimelineEntry[] }[] = []
  for (const entry of entries) {
    const month = entry.on.slice(0, 7)
    const last = months.at(-1)
    if (last?.month === month) last.entries.push(entry)
    else months.push({ month, entries: [entry] })
  }
  return months
}
