import { pounds } from '#core/money.ts'
import type { Reason } from '#core/verdict.ts'
import { date, type Field, first, money, type Raw, words } from '#web/fields.ts'
import type { TypedBand } from './rules.ts'

/** As many bands as the form has rows for. */
export const BAND_ROWS = 8

const POINTS_MAX = 200

const readPoints = (text: string): number | undefined =>
  /^\d{1,3}$/.test(text) && Number(text) <= POINTS_MAX ? Number(text) : undefined

/** A whole number of points. */
const points: Field<number> = {
  read(raw, name) {
    const text = first(raw, name)
    if (text === '') return { reason: 'say-how-many-points' }
    const value = readPoints(text)
    return value === undefined ? { reason: 'points-are-whole-numbers' } : { value }
  },
}

/** The rows of the table that were filled in, and what is wrong with any of them at its own field. */
export type SentBands = { bands: readonly TypedBand[]; reasons: readonly Reason[] }

const bands: Field<SentBands> = {
  read(raw) {
    const rows = Array.from({ length: BAND_ROWS }, (_, index) => readBand(raw, index + 1))
    return {
      value: {
        bands: rows.flatMap((row) => ('band' in row ? [row.band] : [])),
        reasons: rows.flatMap((row) => ('reason' in row ? [row.reason] : [])),
      },
    }
  },
}

type BandRead = { band: TypedBand } | { reason: Reason } | { empty: true }

function readBand(raw: Raw, row: number): BandRead {
  const [pointsAt, weeklyAt] = [`bandPoints${row}`, `bandWeekly${row}`]
  const [from, weekly] = [first(raw, pointsAt), first(raw, weeklyAt)]
  if (from === '' && weekly === '') return { empty: true }
  if (from === '' || weekly === '')
    return { reason: { code: 'fill-in-both-or-neither', at: from === '' ? pointsAt : weeklyAt } }
  const fromPoints = readPoints(from)
  if (fromPoints === undefined || fromPoints === 0)
    return { reason: { code: 'points-are-whole-numbers', at: pointsAt } }
  const weeklyPence = pounds(weekly)
  if (weeklyPence === undefined) return { reason: { code: 'not-an-amount', at: weeklyAt } }
  return { band: { row, fromPoints, weeklyPence } }
}

export const rulesFields = {
  from: date('say-from-which-day'),
  pointPounds: money('say-what-a-point-gives'),
  pointsManage: points,
  pointsSomeHelp: points,
  pointsCannot: points,
  pointsDontKnow: points,
  bands,
  smallWeekly: money('say-what-is-small-a-week'),
  smallOnce: money('say-what-is-small-once'),
  most: words({ max: 100 }),
}
