import { fieldsOf, numberOf } from '../epoch.ts'
import type { Run } from './course.ts'
import type { Season } from './pattern.ts'

/** Whether a month (1–12) lies in a season. */
export const isInSeason = ({ fromMonth, toMonth }: Season, month: number): boolean =>
  fromMonth <= toMonth ? month >= fromMonth && month <= toMonth : month >= fromMonth || month <= toMonth

/**
 * The runs over some days (epoch days, both inclusive), cut where a month begins that is of another kind: days outside the
 * season pay nothing. A pause stays a pause. A season has no last year, so that it is cut as asked for and never ahead.
 */
export function inSeasons(runs: readonly Run[], season: Season, from: number, to: number): Run[] {
  const cut: Run[] = []
  for (const run of runs) {
    if (run.to < from) continue
    if (run.from > to) break
    const whole = { ...run, from: Math.max(run.from, from), to: Math.min(run.to, to) }
    for (const piece of run.cause === 'pause' ? [whole] : piecesOf(whole, season)) {
      const before = cut.at(-1)
      if (before?.cause === 'season' && piece.cause === 'season') cut.splice(-1, 1, { ...before, to: piece.to })
      else cut.push(piece)
    }
  }
  return cut
}

function piecesOf(run: Run, season: Season): Run[] {
  const pieces: Run[] = []
  for (let from = run.from; from <= run.to; ) {
    const { year, month } = fieldsOf(from)
    const pays = isInSeason(season, month)
    const to = Math.min(run.to, lastOfKind(year, month, season))
    pieces.push(pays ? { ...run, from, to } : { from, to, ratePence: 0n, cause: 'season' })
    from = to + 1
  }
  return pieces
}

/** The last day of the months from this one on that lie on the same side of the season; all year is a year at a time. */
function lastOfKind(year: number, month: number, season: Season): number {
  const pays = isInSeason(season, month)
  let count = 1
  while (count < 12 && isInSeason(season, ((month - 1 + count) % 12) + 1) === pays) count += 1
  const next = month - 1 + count
  return numberOf(year + Math.floor(next / 12), (next % 12) + 1, 1) - 1
}
