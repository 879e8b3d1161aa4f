import { assert } from '../assert.ts'
import { type Day, toEpoch } from '../day.ts'
import { divide, type Pence } from '../money.ts'
import type { Overlay, RateStep, Season } from './pattern.ts'
import { stepsFault } from './taper-steps.ts'

/** What an overlay does to the rate on the days from `from` to `to` (epoch days, both inclusive; `to` may be Infinity). */
export type Effect = {
  readonly from: number
  readonly to: number
  /** Its place among the overlays as agreed. */
  readonly order: number
  readonly cause: RateStep['cause']
  readonly overlayId: string
  readonly basisPoints?: number
  readonly ratePence: (beforePence: Pence) => Pence
}

/** As much more, on the days from `from` to `to` that lie in the season. */
export type TopUp = Effect & { readonly season: Season }

// Applied in this order, each to what the one before left; within a layer, in the order agreed. A pause is always last.
const LAYERS: readonly RateStep['cause'][] = ['amount', 'uplift', 'taper', 'unwell', 'pause']

/** Overlays of one line as effects, in the order in which they are applied; top-ups by themselves, since they come back each year. */
export function effectsOf(overlays: readonly Overlay[], owed: boolean): { effects: Effect[]; topUps: TopUp[] } {
  const all = overlays.flatMap(effectFrom)
  const topUps = overlays.flatMap((overlay, order) =>
    overlay.kind === 'top-up' ? [{ ...more(overlay, order), season: overlay.season }] : [],
  )
  const layers = LAYERS.filter((layer) => layer !== 'pause' || !owed)
  return { effects: layers.flatMap((layer) => all.filter(({ cause }) => cause === layer)), topUps }
}

function effectFrom(overlay: Overlay, order: number): Effect[] {
  switch (overlay.kind) {
    case 'amount': {
      const { amountPence } = overlay
      assert(amountPence >= 0n, 'a line pays zero or more')
      return [{ ...spanOf(overlay), order, cause: 'amount', overlayId: overlay.id, ratePence: () => amountPence }]
    }
    case 'pause':
      return [{ ...spanOf(overlay), order, cause: 'pause', overlayId: overlay.id, ratePence: () => 0n }]
    case 'uplift':
      return [raised(overlay, order)]
    case 'unwell':
      return [more(overlay, order)]
    case 'taper':
      return stepsDown(overlay, order)
    default:
      return []
  }
}

function raised({ id, from, basisPoints }: Extract<Overlay, { kind: 'uplift' }>, order: number): Effect {
  assert(Number.isInteger(basisPoints) && basisPoints >= 0, 'an uplift lowers nothing')
  const factor = 10_000n + BigInt(basisPoints)
  const ratePence = (beforePence: Pence): Pence => divide(beforePence * factor, 10_000n)
  return { ...spanOf({ from }), order, cause: 'uplift', overlayId: id, basisPoints, ratePence }
}

function more(overlay: Extract<Overlay, { kind: 'unwell' | 'top-up' }>, order: number): Effect {
  const { amountPence } = overlay
  assert(amountPence >= 0n, 'more is zero or more')
  const ratePence = (beforePence: Pence): Pence => beforePence + amountPence
  return { ...spanOf(overlay), order, cause: overlay.kind, overlayId: overlay.id, ratePence }
}

/** Each step until the next: the last one for good. */
function stepsDown(taper: Extract<Overlay, { kind: 'taper' }>, order: number): Effect[] {
  assert(stepsFault(taper) === undefined, 'a step-down never rises and ends at nothing')
  return taper.steps.map(({ from, amountPence }, index) => ({
    from: toEpoch(from),
    to: firstOf(taper.steps[index + 1]) - 1,
    order,
    cause: 'taper',
    overlayId: taper.id,
    ratePence: () => amountPence,
  }))
}

const firstOf = (step: { from: Day } | undefined): number =>
  step === undefined ? Number.POSITIVE_INFINITY : toEpoch(step.from)

/** First and last day as epoch days; an open end is Infinity. The wrong way round is a bug: forms refuse it. */
export function spanOf({ from, to }: { from: Day; to?: Day | undefined }): { from: number; to: number } {
  const [first, last] = [toEpoch(from), to === undefined ? Number.POSITIVE_INFINITY : toEpoch(to)]
  assert(last >= first, 'the last day lies before the first')
  return { from: first, to: last }
}
