import type { Day } from './day.ts'

/** The versions as they hold: in force today, coming (earliest first), and earlier ones (newest first). Of one day the first given holds. */
export function inForce<V extends { from: Day }>(
  versions: readonly V[],
  today: Day,
): { now: V | undefined; coming: readonly V[]; earlier: readonly V[] } {
  const holding = versions.filter((one, index) => versions.findIndex(({ from }) => from === one.from) === index)
  const coming = holding.filter(({ from }) => from > today).reverse()
  const begun = holding.filter(({ from }) => from <= today)
  const [now, ...earlier] = begun.length > 0 ? begun : holding.slice(-1)
  return { now, coming: coming.filter((one) => one !== now), earlier }
}
