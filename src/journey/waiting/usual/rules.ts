import type { Body } from '#journey/decision/index.ts'
import type { Usual } from '../waiting.ts'
import { type Counted, type Range, STEPS, type Step, type Took } from './usual.ts'

/** A range is said of this many finished waits or more: fewer would be one or two people's story. */
export const ENOUGH_WAITS = 10

/**
 * The days between which at least 8 in 10 finished waits lie: the shortest and the longest tenth are left out (H4). With fewer
 * than ten it gives how many there are and no range.
 */
export function rangeOf(took: readonly Took[]): Range {
  const finished = took.reduce((sum, { people }) => sum + people, 0)
  if (finished < ENOUGH_WAITS) return { finished, low: undefined, high: undefined }
  const sorted = [...took].sort((a, b) => a.days - b.days)
  const tenth = Math.floor(finished / 10)
  return { finished, low: daysOf(sorted, tenth), high: daysOf(sorted, finished - 1 - tenth) }
}

/** How long the wait took that stands at this place, counted from 0, among all in order. */
function daysOf(sorted: readonly Took[], place: number): number | undefined {
  let before = 0
  for (const { days, people } of sorted) {
    before += people
    if (place < before) return days
  }
  return undefined
}

/** What is written down for a day: each part of the way of all, and the wait for an answer by who decided as well. */
export function countsOf(
  rows: readonly (Took & { step: Step; body: Body | null })[],
): readonly (Range & { step: Step; body: Body | undefined })[] {
  const of = (step: Step, body?: Body) =>
    rangeOf(rows.filter((row) => row.step === step && (body === undefined || row.body === body)))
  return [
    ...STEPS.map((step) => ({ step, body: undefined, ...of(step) })),
    ...(['manager', 'panel'] as const).map((body) => ({
      step: 'asked-to-answer' as const,
      body,
      ...of('asked-to-answer', body),
    })),
  ]
}

/** What a count says to whoever reads it: of those who went the same way, where they are enough; else of all. */
export function usualOf(counts: readonly Counted[], body: Body | undefined, step: Step = 'asked-to-answer'): Usual {
  const find = (wanted: Body | undefined) => counts.find((one) => one.step === step && one.body === wanted)
  const all = find(undefined)
  const own = body === undefined ? undefined : find(body)
  const found = own?.low === undefined ? all : own
  if (found === undefined) return { known: 'not-counted' }
  const { finished, low, high, countedOn } = found
  if (low === undefined || high === undefined) return { known: 'too-few', finished, countedOn }
  return { known: 'range', low, high, of: finished, body: found.body, countedOn }
}
