import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, type World } from '#test/world.ts'
import { differences, type Kept, kept, lies, type Moved, move, together, tried } from './ledger.test-kit.ts'
import type { AccountKind } from './ledger.ts'

const [SEEDS, AT_ONCE, EACH] = [20, 300, 1_000n]

let world: World
let anne: Kept
beforeAll(async () => {
  world = await aWorld()
  anne = await kept(world, 'eastmarsh/anne')
})
afterAll(() => world.close())

/** A small generator of numbers (Mulberry32), so that a run that fails can be run again. */
function numbers(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return 1 + (((mixed ^ (mixed >>> 14)) >>> 0) % most)
  }
}

/** What each race takes money from, how it got there, and where it goes. */
const RACES: readonly [AccountKind, Omit<Moved, 'amount'>, Omit<Moved, 'amount'>][] = [
  [
    'managed',
    { kind: 'payment', debit: 'council', credit: 'managed' },
    { kind: 'purchase', debit: 'managed', credit: 'spent' },
  ],
  [
    'pot',
    { kind: 'pot-set-aside', debit: 'council', credit: 'pot' },
    { kind: 'pot-payment', debit: 'pot', credit: 'held' },
  ],
  [
    'to-return',
    { kind: 'set-aside-to-return', debit: 'held', credit: 'to-return' },
    { kind: 'money-returned', debit: 'to-return', credit: 'returned' },
  ],
]

test('never: the council’s ledger goes below its floor by a race', async () => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const [from, fills, empties] = RACES[seed % RACES.length] ?? RACES[0] ?? []
    if (from === undefined || fills === undefined || empties === undefined) throw new Error('there is no race')
    const next = numbers(seed)
    await world.within(1, (tx) => move(tx, world, anne, { ...fills, amount: EACH * 100n }))
    const before = await lies(world, anne.budget, from)
    const amounts = Array.from({ length: AT_ONCE }, () => BigInt(next(2_000)))
    const asked = await Promise.allSettled(
      amounts.map((amount) => tried(world, (tx) => move(tx, world, anne, { ...empties, amount }))),
    )
    const went = asked.reduce((sum, one, at) => (one.status === 'fulfilled' ? sum + (amounts[at] ?? 0n) : sum), 0n)
    const left = await lies(world, anne.budget, from)
    const said = `seed ${seed}, ${from}`
    expect(left, said).toBe(before - went)
    expect(left >= 0n, said).toBe(true)
    // Three hundred ask for about three times of what there is: some must have been refused, and for no other reason.
    const refused = asked.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
    expect(refused.length, said).toBeGreaterThan(50)
    expect(
      refused.filter((why) => !why.includes('balance_keeps_its_floor')),
      said,
    ).toEqual([])
  }
  expect(await differences(world)).toEqual([])
  expect((await together(world)).sum).toBe('0')
}, 60_000)
