import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { NewRates } from '#council/deeds.ts'
import { weeklyFor } from '#journey/amount/index.ts'

/** A band as typed: the row of the form it stands in, points, and pence a week. */
export type TypedBand = { row: number; fromPoints: number; weeklyPence: Pence }

/** New rules as typed. `most` is a fixed upper limit, if somebody typed one. */
export type TypedRules = {
  from: Day
  pencePerPoint: Pence
  points: NewRates['rates']['points']
  bands: readonly TypedBand[]
  smallPlan: NewRates['smallPlan']
  most: string
}

export type RulesReason =
  | 'day-has-passed'
  | 'a-most-may-not-decide'
  | 'points-must-not-fall'
  | 'cannot-must-give-points'
  | 'band-stands-twice'
  | 'band-must-give-more'
  | 'nobody-reaches-this-band'

/** The most points that any set of answers can come to. */
export const mostPoints = (points: TypedRules['points'], questions: number): number =>
  questions * Math.max(...Object.values(points))

/**
 * Whether a council may set these rules from that day on. The amount must be enough to meet the need, so that nothing in them may
 * be an upper limit: not a fixed most, not a band that stops the amount from growing, not a band below one that nobody reaches
 * (Care and support statutory guidance 10.27). `questions` is how many of them count.
 */
export function mayChange(typed: TypedRules, today: Day, questions: number): Verdict<RulesReason> {
  return [
    ...(typed.from < today ? refuse('day-has-passed', 'from') : fine),
    ...(typed.most === '' ? fine : refuse('a-most-may-not-decide', 'most')),
    ...pointReasons(typed.points),
    ...typed.bands.flatMap((band) => bandReasons(band, typed, questions)),
  ]
}

function pointReasons(points: TypedRules['points']): Verdict<RulesReason> {
  if (points['some-help'] < points.manage) return refuse('points-must-not-fall', 'pointsSomeHelp')
  if (points.cannot < points['some-help']) return refuse('points-must-not-fall', 'pointsCannot')
  return points.cannot === 0 ? refuse('cannot-must-give-points', 'pointsCannot') : fine
}

/** A band stands once, can be reached, and gives more than one point less would give. */
function bandReasons(band: TypedBand, typed: TypedRules, questions: number): Verdict<RulesReason> {
  const { row, fromPoints, weeklyPence } = band
  const earlier = typed.bands.find((one) => one.row < row && one.fromPoints === fromPoints)
  if (earlier !== undefined) return refuse('band-stands-twice', `bandPoints${row}`)
  if (fromPoints > mostPoints(typed.points, questions)) return refuse('nobody-reaches-this-band', `bandPoints${row}`)
  const before = weeklyFor(fromPoints - 1, typed).totalPence
  return weeklyPence > before ? fine : refuse('band-must-give-more', `bandWeekly${row}`)
}
