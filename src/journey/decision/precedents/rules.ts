import type { Pence } from '#core/money.ts'
import type { Alike, Precedent } from './precedents.ts'

/** Fewer alike are not shown at all: somebody could be known again. */
export const ENOUGH = 5

const STEP = 500n

/**
 * What may be told of decisions alike: five lines or more, of five other people or more; the counts only where none is small, the
 * cost as the middle half, rounded outwards to five pounds, so that nobody's own figure shows.
 */
export function precedentFrom(alike: Alike): Precedent | undefined {
  const { lines, decided, people, agreed, commonest } = alike
  if (decided < ENOUGH || people < ENOUGH) return undefined
  return { lines, decided, agreed: howMany(agreed, decided), usualWeekly: usual(alike), commonest }
}

function howMany(agreed: number, of: number): Precedent['agreed'] {
  if (agreed === of) return { many: 'all' }
  if (agreed === 0) return { many: 'none' }
  if (agreed >= ENOUGH && of - agreed >= ENOUGH) return { count: agreed }
  if (agreed * 3 >= of * 2) return { many: 'most' }
  return { many: agreed * 3 > of ? 'half' : 'few' }
}

function usual({ regular, lowWeeklyPence: low, highWeeklyPence: high }: Alike): Precedent['usualWeekly'] {
  if (regular < ENOUGH || low === undefined || high === undefined) return undefined
  return { lowPence: (low / STEP) * STEP, highPence: upwards(high) }
}

const upwards = (pence: Pence): Pence => ((pence + STEP - 1n) / STEP) * STEP
