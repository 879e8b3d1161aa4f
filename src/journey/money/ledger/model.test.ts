import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { histories, ledgerModel } from '#test/models/ledger.ts'
import { aWorld, type World } from '#test/world.ts'
import { differences, type Kept, kept, together } from './ledger.test-kit.ts'

/** `FOOTING_HISTORIES=10000 npx vitest run src/journey/money/ledger/model.test.ts` tries as many as one likes. */
const RUNS = Number(process.env.FOOTING_HISTORIES ?? 300)

let world: World
const people: Kept[] = []
beforeAll(async () => {
  world = await aWorld()
  for (const name of ['anne', 'david', 'hilary']) people.push(await kept(world, `eastmarsh/${name}`))
})
afterAll(() => world.close())

test(
  `PostgreSQL and a model of the ledger agree over ${RUNS} random histories`,
  async () => {
    const model = ledgerModel(world, people)
    // One history goes on where the last one ended: to shrink it would be to tell another story. The seed is printed where it fails.
    await fc.assert(
      fc.asyncProperty(histories, (history) => model.live(history)),
      { numRuns: RUNS, endOnFailure: true },
    )
    expect(await differences(world)).toEqual([])
    const { sum, count } = await together(world)
    expect([sum, count]).toEqual(['0', model.count()])
  },
  30_000 + RUNS * 400,
)
