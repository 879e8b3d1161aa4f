import { assert } from '../assert.ts'
import { toEpoch } from '../day.ts'
import type { Pence } from '../money.ts'
import type { BaseLine, Cause, Overlay } from './pattern.ts'

/** Consecutive epoch days (both inclusive, `to` may be Infinity) at one rate a whole period, for one cause. */
export type Run = { readonly from: number; readonly to: number; readonly ratePence: Pence; readonly cause: Cause }

/**
 * A line with its overlays worked out, in epoch days: `first` and `last` day covered, `runs` over exactly those days, and
 * `agreed`: the rates from the anchor on for ever, had nothing paused, started late or ended early.
 */
export type Course = {
  readonly line: BaseLine
  readonly anchor: number
  readonly first: number
  readonly last: number
  readonly runs: readonly Run[]
  readonly agreed: readonly Run[]
}

/** What an overlay does to the rate on the days from `from` to `to`. A new kind that changes a rate is one more of these. */
type Effect = {
  readonly from: number
  readonly to: number
  readonly cause: Exclude<Cause, 'agreed' | 'season'>
  readonly ratePence: (beforePence: Pence) => Pence
}

// Applied in this order, each to what the one before left; within a kind, in the order agreed. A pause is always last.
const LAYERS = ['amount', 'pause'] as const

/** Works out what one line pays on each day. Dates the wrong way round and amounts below zero are bugs: forms refuse them. */
export function courseOf(line: BaseLine, overlays: readonly Overlay[]): Course {
  assert(line.amountPence >= 0n, 'a line pays zero or more')
  assert(line.season === undefined || line.every !== 'once', 'what is paid once has no season')
  const mine = overlays.filter((overlay) => overlay.lineId === undefined || overlay.lineId === line.id)
  const anchor = toEpoch(line.from)
  const on = (kind: 'starts' | 'ends') =>
    mine.flatMap((overlay) => (overlay.kind === kind ? [toEpoch(overlay.on)] : []))
  const to = line.every === 'once' ? Number.POSITIVE_INFINITY : end(anchor, line.to)
  const [first, last] = [Math.max(anchor, ...on('starts')), Math.min(to, ...on('ends'))]
  const layers = LAYERS.map((kind) => mine.flatMap((overlay) => (overlay.kind === kind ? [effectOf(overlay)] : [])))
  const changes = layers.slice(0, -1).flat()
  return {
    line,
    anchor,
    first,
    last,
    runs: runsOf(line.amountPence, layers.flat(), first, last),
    agreed: runsOf(line.amountPence, changes, anchor, Number.POSITIVE_INFINITY),
  }
}

function effectOf(overlay: Extract<Overlay, { kind: (typeof LAYERS)[number] }>): Effect {
  const from = toEpoch(overlay.from)
  const span = { from, to: end(from, overlay.to), cause: overlay.kind }
  if (overlay.kind === 'pause') return { ...span, ratePence: () => 0n }
  assert(overlay.amountPence >= 0n, 'a line pays zero or more')
  return { ...span, ratePence: () => overlay.amountPence }
}

function end(from: number, to: BaseLine['to']): number {
  if (to === undefined) return Number.POSITIVE_INFINITY
  const last = toEpoch(to)
  assert(last >= from, 'the last day lies before the first')
  return last
}

/** The days from `first` to `last`, cut wherever an effect begins or stops, and joined where the money is the same. */
function runsOf(basePence: Pence, effects: readonly Effect[], first: number, last: number): Run[] {
  const runs: Run[] = []
  if (first > last) return runs
  const cuts = effects.flatMap((effect) => [effect.from, effect.to + 1]).filter((cut) => cut > first && cut <= last)
  const starts = [first, ...new Set(cuts.filter(Number.isFinite))].sort((a, b) => a - b)
  for (const [index, from] of starts.entries()) {
    const run = { from, to: (starts[index + 1] ?? last + 1) - 1, ...rateOn(from, basePence, effects) }
    const before = runs.at(-1)
    if (before !== undefined && alike(before, run)) runs.splice(-1, 1, { ...before, to: run.to })
    else runs.push(run)
  }
  return runs
}

// The same money is the same run, whatever made it so; only a pause is told apart from nothing agreed.
const alike = (a: Run, b: Run): boolean =>
  a.ratePence === b.ratePence && (a.cause === 'pause') === (b.cause === 'pause')

function rateOn(epoch: number, basePence: Pence, effects: readonly Effect[]): Pick<Run, 'ratePence' | 'cause'> {
  let [ratePence, cause]: [Pence, Cause] = [basePence, 'agreed']
  for (const effect of effects) {
    if (epoch < effect.from || epoch > effect.to) continue
    ratePence = effect.ratePence(ratePence)
    cause = effect.cause
  }
  return { ratePence, cause }
}
