import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import { pick } from './pick.ts'

const ago = (days: number): Day => addDays(day('2026-11-27'), -days)

describe('what a look picks', () => {
  const things = Array.from({ length: 30 }, (_, n) => ({
    ...{ purchaseId: `purchase-${n}`, amountPence: BigInt((n * 7919) % 4001), boughtOn: ago(n) },
  }))
  test('the biggest, and the rest by chance', () => {
    const found = pick(things, 5, 'seed')
    expect(found.map(({ because }) => because)).toEqual(['biggest', 'biggest', 'biggest', 'by-chance', 'by-chance'])
    const sizes = things.map(({ amountPence }) => amountPence).sort((a, b) => (a > b ? -1 : 1))
    const big = found
      .filter(({ because }) => because === 'biggest')
      .map(({ purchaseId }) => things.find((one) => one.purchaseId === purchaseId)?.amountPence)
    expect(big).toEqual(sizes.slice(0, 3))
  })

  test('two people see the same, in whatever order it comes; another seed picks others', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(things, { minLength: 30 }), fc.string(), fc.nat(12), (shuffled, seed, count) => {
        const found = pick(shuffled, count, seed)
        expect(found).toEqual(pick(things, count, seed))
        expect(new Set(found.map(({ purchaseId }) => purchaseId)).size).toBe(Math.min(count, things.length))
      }),
    )
    const by = (seed: string) =>
      pick(things, 8, seed)
        .map(({ purchaseId }) => purchaseId)
        .join()
    expect(new Set(['a', 'b', 'c', 'd'].map(by)).size).toBe(4)
  })

  test('everything of a few, nothing where nothing is to be picked', () => {
    expect(pick(things.slice(0, 3), 5, 's')).toHaveLength(3)
    expect(pick(things, 0, 's')).toEqual([])
  })

  test('chance is even: each of many is picked about as often', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 2000; seed += 1)
      for (const { purchaseId, because } of pick(things, 4, `look ${seed}`))
        if (because === 'by-chance') counts.set(purchaseId, (counts.get(purchaseId) ?? 0) + 1)
    // 28 things are left after the two biggest; two of them are drawn 2,000 times: about 143 each.
    expect(counts.size).toBe(28)
    expect(Math.min(...counts.values())).toBeGreaterThan(95)
    expect(Math.max(...counts.values())).toBeLessThan(195)
  })
})
