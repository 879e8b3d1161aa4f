import { assert } from '../assert.ts'
import { type Day, toEpoch } from '../day.ts'
import type { Pence } from '../money.ts'
import { type Effect, effectsOf, spanOf, type TopUp } from './layers.ts'
import type { BaseLine, Cause, Overlay, RateStep, Use } from './pattern.ts'

/**
 * Consecutive epoch days (both inclusive, `to` may be Infinity) at one rate a whole period, how it came about, and what it
 * is used for where that is no longer what was agreed first.
 */
export type Run = {
  readonly from: number
  readonly to: number
  readonly ratePence: Pence
  readonly cause: Cause
  readonly steps: readonly RateStep[]
  readonly use?: Use | undefined
}

/** Money added once: on which epoch day, once pauses and a late start have moved it. */
export type Addition = { readonly overlayId: string; readonly on: number; readonly pence: Pence }

/**
 * A line with its overlays worked out, in epoch days: `first` and `last` day covered, `runs` over exactly those days (top-ups
 * and seasons not yet laid over: see `overMonths`), `additions`, and `agreed`: the rates from the anchor on for ever, had
 * nothing paused, started late or ended early. `onceOn`: of what is paid once, the day of that, where it comes.
 */
export type Course = {
  readonly line: BaseLine
  readonly anchor: number
  readonly first: number
  readonly last: number
  readonly runs: readonly Run[]
  readonly agreed: readonly Run[]
  readonly topUps: readonly TopUp[]
  readonly additions: readonly Addition[]
  readonly onceOn: number | undefined
}

type Used = Use & { readonly from: number; readonly to: number }

/** Works out what one line pays on each day. Dates the wrong way round and amounts below zero are bugs: forms refuse them. */
export function courseOf(line: BaseLine, overlays: readonly Overlay[]): Course {
  assert(line.amountPence >= 0n, 'a line pays zero or more')
  assert(line.season === undefined || line.every !== 'once', 'what is paid once has no season')
  const mine = overlays.filter((overlay) => overlay.lineId === undefined || overlay.lineId === line.id)
  const { from: anchor, to } = spanOf(line.every === 'once' ? { from: line.from } : line)
  const on = (kind: 'starts' | 'ends') =>
    mine.flatMap((overlay) => (overlay.kind === kind ? [toEpoch(overlay.on)] : []))
  const [first, last] = [Math.max(anchor, ...on('starts')), Math.min(to, ...on('ends'))]
  const { effects, topUps } = effectsOf(mine, line.owed === true)
  const uses = mine.flatMap((overlay) => (overlay.kind === 'use' ? [useFrom(overlay)] : []))
  const runs = runsOf(line.amountPence, effects, uses, [first, last])
  const unpaused = effects.filter(({ cause }) => cause !== 'pause')
  const agreed = () => runsOf(line.amountPence, unpaused, [], [anchor, Number.POSITIVE_INFINITY])
  // What nothing was laid over is as it was agreed, and need not be worked out twice.
  const asAgreed = mine.length === 0 && last === Number.POSITIVE_INFINITY ? runs : agreed()
  const onceOn = line.every === 'once' ? runs.find(({ cause }) => cause !== 'pause')?.from : undefined
  const additions = additionsOf(mine, runs, onceOn)
  return { line, anchor, first, last, runs, agreed: asAgreed, topUps, additions, onceOn }
}

const useFrom = ({ id, what, outcomeId, ...span }: Extract<Overlay, { kind: 'use' }>): Used => ({
  ...{ overlayId: id, what, outcomeId },
  ...spanOf(span),
})

/** On its own day, or on the first after it that is covered and not paused; with what is paid once, on the day of that. */
function additionsOf(overlays: readonly Overlay[], runs: readonly Run[], onceOn: number | undefined): Addition[] {
  return overlays.flatMap((overlay) => {
    if (overlay.kind !== 'one-off') return []
    assert(overlay.amountPence >= 0n, 'more is zero or more')
    const on = toEpoch(overlay.on)
    const held = runs.find(({ to, cause }) => to >= on && cause !== 'pause')
    if (held === undefined) return []
    return [{ overlayId: overlay.id, on: onceOn ?? Math.max(held.from, on), pence: overlay.amountPence }]
  })
}

/** The days from `first` to `last`, cut wherever an effect or a use begins or stops, and joined where they are alike. */
function runsOf(
  basePence: Pence,
  effects: readonly Effect[],
  uses: readonly Used[],
  [first, last]: readonly [number, number],
): Run[] {
  if (first > last) return []
  const cuts = [...effects, ...uses].flatMap(({ from, to }) => [from, to + 1])
  const inside = cuts.filter((cut) => cut > first && cut <= last && Number.isFinite(cut))
  const starts = [first, ...new Set(inside)].sort((a, b) => a - b)
  const pieces = starts.map((from, index): Run => {
    const use = uses.findLast((one) => from >= one.from && from <= one.to)
    const to = (starts[index + 1] ?? last + 1) - 1
    return { from, to, ...rateOn(from, basePence, effects), ...(use === undefined ? {} : { use: plain(use) }) }
  })
  return joined(pieces)
}

const plain = ({ overlayId, what, outcomeId }: Used): Use => ({ overlayId, what, outcomeId })

/** Neighbours that are alike as one. */
export function joined(pieces: readonly Run[]): Run[] {
  const runs: Run[] = []
  for (const piece of pieces) {
    const before = runs.at(-1)
    if (before !== undefined && alike(before, piece)) runs.splice(-1, 1, { ...before, to: piece.to })
    else runs.push(piece)
  }
  return runs
}

// A pause and the months outside a season are told apart from nothing agreed, one use from another, and money that came
// about in another way, lest a working says the wrong one; only an amount that changes nothing is not.
const alike = (a: Run, b: Run): boolean =>
  a.ratePence === b.ratePence &&
  (a.cause === 'pause') === (b.cause === 'pause') &&
  (a.cause === 'season') === (b.cause === 'season') &&
  a.use?.overlayId === b.use?.overlayId &&
  (a.cause === 'pause' || madeBy(a) === madeBy(b))

const madeBy = ({ steps }: Run): string =>
  steps.flatMap(({ cause, overlayId }) => (cause === 'amount' ? [] : [overlayId])).join()

function rateOn(
  epoch: number,
  basePence: Pence,
  effects: readonly Effect[],
): Pick<Run, 'ratePence' | 'cause' | 'steps'> {
  let [ratePence, cause]: [Pence, Cause] = [basePence, 'agreed']
  let stated: Effect | undefined
  const steps: RateStep[] = []
  for (const effect of effects) {
    if (epoch < effect.from || epoch > effect.to) continue
    if (effect.cause === 'amount') stated = effect
    if (effect.cause === 'uplift' && stated !== undefined && isRaisedAlready(stated, effect)) continue
    ratePence = effect.ratePence(ratePence)
    cause = effect.cause
    steps.push(stepOf(effect, ratePence))
  }
  return { ratePence, cause, steps }
}

/** An amount agreed after an uplift, from its day or later: it is said in the money of that day. */
const isRaisedAlready = (amount: Effect, uplift: Effect): boolean =>
  amount.order > uplift.order && amount.from >= uplift.from

/** What an effect made of a rate. */
export const stepOf = ({ cause, overlayId, basisPoints }: Effect, ratePence: Pence): RateStep => ({
  ...{ cause, overlayId, ratePence },
  ...(basisPoints === undefined ? {} : { basisPoints }),
})

/**
 * What a line pays each whole period on a day, pence: as agreed, with the amounts, rises and steps laid over it, had nothing paused;
 * top-ups and months outside its season left aside. Undefined before its first day.
 */
export function agreedRate(line: BaseLine, overlays: readonly Overlay[], on: Day): Pence | undefined {
  const epoch = toEpoch(on)
  const { agreed } = courseOf(line, overlays)
  return agreed.find(({ from, to }) => from <= epoch && epoch <= to)?.ratePence
}
