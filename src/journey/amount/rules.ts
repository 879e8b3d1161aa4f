import type { Pence } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Decision, Level } from '#journey/needs/index.ts'
import type { Amount, Rates, Ticked } from './amount.ts'

export type AmountReason = 'needs-not-decided' | 'no-eligible-needs' | 'already-worked-out'

/** Whether a first figure may be worked out: needs are decided, there are some, and it was not done before. */
export function mayWorkOut(decision: Decision | undefined, amount: Amount | undefined): Verdict<AmountReason> {
  if (amount !== undefined) return refuse('already-worked-out')
  if (decision === undefined) return refuse('needs-not-decided')
  return decision.eligible ? fine : refuse('no-eligible-needs')
}

/** What one answer adds: points, and pence a week. */
export type Added = { key: string; about: string; ask: string; level: Level; points: number; pence: Pence }

/** One side's view in pence a week, and each answer's part of it. */
export type View = { totalPence: Pence; added: readonly Added[] }

/**
 * Each side's figure by its own answers and the council's rates: answer → points → pence a week. Nothing is averaged and
 * nothing is capped (guidance 10.27).
 */
export function workOut(ticked: readonly Ticked[], rates: Rates): { person: View; worker: View } {
  return { person: viewOf('person', ticked, rates), worker: viewOf('worker', ticked, rates) }
}

function viewOf(side: 'person' | 'worker', ticked: readonly Ticked[], { points, pencePerPoint }: Rates): View {
  const added = ticked.map(({ key, about, ask, [side]: level }) => ({
    key,
    about,
    ask,
    level,
    points: points[level],
    pence: BigInt(points[level]) * pencePerPoint,
  }))
  return { totalPence: added.reduce((sum, { pence }) => sum + pence, 0n), added }
}
