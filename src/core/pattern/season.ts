import { fieldsOf, numberOf } from '../epoch.ts'
import { type Course, joined, type Run, stepOf } from './course.ts'
import type { TopUp } from './layers.ts'
import type { Season } from './pattern.ts'

/** Whether a month (1–12) lies in a season. */
export const isInSeason = ({ fromMonth, toMonth }: Season, month: number): boolean =>
  fromMonth <= toMonth ? month >= fromMonth && month <= toMonth : month >= fromMonth || month <= toMonth

/**
 * A course with what depends on the month laid over the days from `from` to `to` (epoch days, both inclusive), and no other
 * days: those outside the line's own season pay nothing, those in a top-up's season pay more. A pause stays a pause. Neither
 * has a last year, so that they are worked out for the days asked about and never ahead.
 */
export function overMonths(course: Course, from: number, to: number): Course {
  const { line, runs, agreed } = course
  const topUps = course.topUps.filter((one) => one.from <= to && one.to >= from)
  if (line.season === undefined && topUps.length === 0) return course
  const laid = (all: readonly Run[]): Run[] => joined(all.flatMap((run) => piecesWithin(run)))
  const piecesWithin = (run: Run): Run[] => {
    if (run.to < from || run.from > to) return []
    const whole = { ...run, from: Math.max(run.from, from), to: Math.min(run.to, to) }
    return run.cause === 'pause' ? [whole] : piecesOf(whole, line.season, topUps)
  }
  return { ...course, runs: laid(runs), agreed: laid(agreed) }
}

/** Cut where months begin that lie on the other side of a season, and where a top-up begins or stops. */
function piecesOf(run: Run, season: Season | undefined, topUps: readonly TopUp[]): Run[] {
  const pieces: Run[] = []
  const seasons = season === undefined ? topUps.map((one) => one.season) : [season, ...topUps.map((one) => one.season)]
  for (let from = run.from; from <= run.to; ) {
    const { year, month } = fieldsOf(from)
    let next = Math.min(run.to + 1, nextOfOtherKind(year, month, seasons))
    for (const one of topUps) for (const edge of [one.from, one.to + 1]) if (edge > from && edge < next) next = edge
    const piece = { ...run, from, to: next - 1 }
    pieces.push(season === undefined || isInSeason(season, month) ? topped(piece, topUps, month) : outside(piece))
    from = next
  }
  return pieces
}

/** The first day of the next month that lies on the other side of any of these seasons; a year on, where none does. */
function nextOfOtherKind(year: number, month: number, seasons: readonly Season[]): number {
  let count = 1
  const isAlike = (other: number): boolean =>
    seasons.every((season) => isInSeason(season, other) === isInSeason(season, month))
  while (count < 12 && isAlike(((month - 1 + count) % 12) + 1)) count += 1
  const next = month - 1 + count
  return numberOf(year + Math.floor(next / 12), (next % 12) + 1, 1)
}

const outside = ({ from, to }: Run): Run => ({ from, to, ratePence: 0n, cause: 'season', steps: [] })

function topped(run: Run, topUps: readonly TopUp[], month: number): Run {
  let topped = run
  for (const one of topUps) {
    if (run.from < one.from || run.from > one.to || !isInSeason(one.season, month)) continue
    const ratePence = one.ratePence(topped.ratePence)
    topped = { ...topped, ratePence, cause: 'top-up', steps: [...topped.steps, stepOf(one, ratePence)] }
  }
  return topped
}
