import type { Because, Pickable } from './checking.ts'

/** A number from a text, the same everywhere and on every day (FNV-1a, its bits mixed once more so that like texts lie far apart). */
function numberOf(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** For a sort, the least first. */
export const before = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Picks so many purchases: half of them (rounded up) the biggest, the rest by chance. The same seed picks the same, in whatever
 * order the purchases come.
 */
export function pick(
  from: readonly Pickable[],
  count: number,
  seed: string,
): { readonly purchaseId: string; readonly because: Because }[] {
  const bySize = [...from].sort((a, b) => before(b.amountPence, a.amountPence) || before(a.purchaseId, b.purchaseId))
  const biggest = bySize.slice(0, Math.ceil(count / 2))
  const rest = bySize
    .slice(biggest.length)
    .map(({ purchaseId }) => ({ purchaseId, drawn: numberOf(`${seed} ${purchaseId}`) }))
    .sort((a, b) => a.drawn - b.drawn || before(a.purchaseId, b.purchaseId))
    .slice(0, count - biggest.length)
  return [
    ...biggest.map(({ purchaseId }) => ({ purchaseId, because: 'biggest' as const })),
    ...rest.map(({ purchaseId }) => ({ purchaseId, because: 'by-chance' as const })),
  ]
}
