import type { Pence } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Answered, StandingDecision } from '#journey/needs/index.ts'
import type { Amount, Band, Rates, Ticked, Weighed } from './amount.ts'

export type AmountReason = 'needs-not-decided' | 'no-eligible-needs' | 'already-worked-out'

/** Whether a first figure may be worked out: needs are decided, there are some, and it was not done for this assessment before. */
export function mayWorkOut(
  decision: StandingDecision | undefined,
  amount: Pick<Amount, 'assessmentId'> | undefined,
): Verdict<AmountReason> {
  if (decision === undefined) return refuse('needs-not-decided')
  if (amount?.assessmentId === decision.assessmentId) return refuse('already-worked-out')
  return decision.eligible ? fine : refuse('no-eligible-needs')
}

/** What one answer adds: points, and pence a week where points alone decide. */
export type Added = {
  key: string
  about: string
  ask: string
  level: Answered
  points: number
  pence: Pence | undefined
}

/** What so many points come to, in pence a week; the band that decides it, and how many points lie beyond the last band. */
export type Weekly = { totalPence: Pence; band: Band | undefined; beyond: number }

/** One side's view in pence a week, its points, and each answer's part of it. */
export type View = Weekly & { points: number; added: readonly Added[] }

/**
 * Points → pence a week. Without a band that is reached: pence per point. In a band: what the band gives. Above the last band's
 * first point each further point adds as usual, so that no table can be an upper limit (guidance 10.27).
 */
export function weeklyFor(points: number, { pencePerPoint, bands }: Pick<Rates, 'pencePerPoint' | 'bands'>): Weekly {
  const rising = [...bands].sort((a, b) => a.fromPoints - b.fromPoints)
  const band = rising.filter(({ fromPoints }) => fromPoints <= points).at(-1)
  if (band === undefined) return { totalPence: BigInt(points) * pencePerPoint, band, beyond: 0 }
  const beyond = band === rising.at(-1) ? points - band.fromPoints : 0
  return { totalPence: band.weeklyPence + BigInt(beyond) * pencePerPoint, band, beyond }
}

/** One side's figure by its own answers and the council's rates: answer → points → pence a week. A question that was left adds nothing. */
export function viewOf(answers: readonly Weighed[], rates: Rates): View {
  const pointsOf = (level: Answered): number => (level === 'left' ? 0 : rates.points[level])
  const points = answers.reduce((sum, { level }) => sum + pointsOf(level), 0)
  const weekly = weeklyFor(points, rates)
  const added = answers.map(({ key, about, ask, level }) => ({
    ...{ key, about, ask, level },
    points: pointsOf(level),
    pence: weekly.band === undefined ? BigInt(pointsOf(level)) * rates.pencePerPoint : undefined,
  }))
  return { ...weekly, points, added }
}

/** Each side's figure by its own answers alone. Nothing is averaged and nothing is capped (guidance 10.27). */
export function workOut(ticked: readonly Ticked[], rates: Rates): { person: View; worker: View } {
  const side = (of: 'person' | 'worker') =>
    viewOf(
      ticked.map(({ key, about, ask, [of]: level }) => ({ key, about, ask, level })),
      rates,
    )
  return { person: side('person'), worker: side('worker') }
}
