import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { STAGES, type Stage } from '#journey.ts'
import { addLineOfNobody, addLinesOfNobody, linesBefore, linesOf } from './store.ts'

/** One thing that happened, as the sentence that is shown. Without `byName` it was written by a job, not by a human. */
export type TimelineEntry = { on: Day; stage: Stage; sentence: string; byName?: string }

/** How many lines a page shows: a year of weekly payments, and light on an old phone. */
const PAGE_SIZE = 60

/** A page of what happened, newest first. `earlier`: where the next page begins, where there is one. */
export type TimelinePage = { entries: readonly TimelineEntry[]; earlier: string | undefined; isNewest: boolean }

/** Everything that happened with the permit's budget, newest first. */
export async function timelineOf(tx: Tx, permit: Permit): Promise<readonly TimelineEntry[]> {
  const rows = await tx.run(linesOf, { budget: recordOf(permit).budgetId })
  return rows.map(entryFrom)
}

/** What happened before a line (`before`: its number; anything else: up to now), a page at a time. */
export async function timelinePageOf(tx: Tx, permit: Permit, before: string): Promise<TimelinePage> {
  const from = /^\d{1,18}$/.test(before) ? BigInt(before) : null
  const budget = recordOf(permit).budgetId
  const rows = await tx.run(linesBefore, { budget, before: from, limit: PAGE_SIZE + 1 })
  const shown = rows.slice(0, PAGE_SIZE)
  return {
    entries: shown.map(entryFrom),
    earlier: rows.length > PAGE_SIZE ? shown.at(-1)?.line_id.toString() : undefined,
    isNewest: from === null,
  }
}

const entryFrom = (row: { on_day: Day; stage: string; sentence: string; by_name: string | null }): TimelineEntry => ({
  on: row.on_day,
  stage: STAGES.find((one) => one === row.stage) ?? 'offer',
  sentence: row.sentence,
  ...(row.by_name === null ? {} : { byName: row.by_name }),
})

/** Adds a sentence that no human wrote. For jobs, which may tell people things and decide nothing (trust 15). */
export async function addSystemLine(
  tx: Tx,
  line: { budgetId: string; on: Day; stage: Stage; sentence: string },
): Promise<void> {
  await tx.run(addLineOfNobody, { budget: line.budgetId, on: line.on, stage: line.stage, sentence: line.sentence })
}

/** The same for many at once, in the order given. */
export async function addSystemLines(
  tx: Tx,
  lines: readonly { budgetId: string; on: Day; stage: Stage; sentence: string }[],
): Promise<void> {
  if (lines.length === 0) return
  await tx.run(addLinesOfNobody, {
    budgets: lines.map(({ budgetId }) => budgetId),
    days: lines.map(({ on }) => on),
    stages: lines.map(({ stage }) => stage),
    sentences: lines.map(({ sentence }) => sentence),
  })
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
