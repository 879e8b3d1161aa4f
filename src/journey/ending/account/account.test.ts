import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { balancesFrom, byPotOf } from '#journey/money/ledger/flows.ts'
import { type Kept, kept } from '#journey/money/ledger/ledger.test-kit.ts'
import { accountsOf } from '#journey/money/ledger/store.ts'
import { histories, ledgerModel } from '#test/models/ledger.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { mayBeRedundant, noticeWeeks, wholeYears } from '../leaving.ts'
import { accountOf, agrees } from './rules.ts'
import { goalsPaidFor, liesNow, movedOn } from './store.ts'
import { sayAgrees } from './words.ts'

const RUNS = Number(process.env.FOOTING_HISTORIES ?? 40)
let world: World
const people: Kept[] = []
beforeAll(async () => {
  world = await aWorld()
  for (const name of ['anne', 'david', 'hilary']) people.push(await kept(world, `eastmarsh/${name}`))
})
afterAll(() => world.close())

const account = ({ budget }: Kept) =>
  world.within(1, async (tx) => {
    const moved = await tx.run(movedOn, { budget })
    return accountOf(
      moved.map(({ outcome_id, ...one }) => ({ ...one, outcomeId: outcome_id ?? undefined })),
      await tx.run(liesNow, { budget }),
      (await tx.run(goalsPaidFor, { budget })).map(({ outcome_id: outcomeId, words }) => ({ outcomeId, words })),
    )
  })
const ledger = ({ budget }: Kept) =>
  world.within(1, async (tx) => balancesFrom(byPotOf(await tx.run(accountsOf, { budget }))))

test(
  `the account agrees with the ledger to the penny over ${RUNS} random histories`,
  async () => {
    const model = ledgerModel(world, people)
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        await model.live(history)
        for (const one of people) {
          const [mine, its] = [await account(one), await ledger(one)]
          expect(mine.differencePence).toBe(0n)
          expect([mine.spentPence, mine.returnedPence, mine.leftPence]).toEqual([
            its.spentPence,
            its.returnedPence,
            its.heldPence,
          ])
          expect(mine.paidPence - mine.cameBackPence - mine.keptPence).toBe(its.paidPence)
          expect(mine.byGoal.reduce((sum, { spentPence }) => sum + spentPence, 0n)).toBe(its.spentPence)
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
  },
  60_000 + RUNS * 600,
)

test('the page and its paper are there for both sides', async () => {
  for (const key of ['eastmarsh/anne', 'eastmarsh/priya']) {
    const reader = await world.as(key)
    const page = await reader.get(on('eastmarsh/anne', '/ending/account'))
    expect(page.status).toBe(200)
    expect(page.text).toContain('agrees to the penny')
    expect((await reader.get(on('eastmarsh/anne', '/ending/account.pdf'))).status).toBe(200)
  }
  expect(world.bugs).toEqual([])
})

describe('rules', () => {
  const moved = (debit: string, credit: string, pence: bigint, outcomeId?: string) => ({
    debit,
    credit,
    pence,
    outcomeId,
  })
  const lies = (held: bigint) => [{ kind: 'held', pence: held }]

  test('never: an account that does not agree says so, and names the difference', () => {
    const wrong = accountOf([moved('council', 'held', 6200n)], lies(6100n), [])
    expect(agrees(wrong)).toBe(false)
    expect(wrong.differencePence).toBe(100n)
    expect(sayAgrees(wrong, 'Adult social care, 01234')).toContain('The difference is £1.00')
    expect(sayAgrees(accountOf([moved('council', 'held', 6200n)], lies(6200n), []), '')).toContain(
      'agrees to the penny',
    )
  })

  test('what is bought for each goal, and for none, adds up to what was spent', () => {
    const one = accountOf(
      [
        moved('council', 'held', 9000n, 'a'),
        moved('held', 'spent', 4000n, 'a'),
        moved('spent', 'held', 500n, 'a'),
        moved('card', 'spent', 700n),
        moved('council', 'card', 700n),
        moved('held', 'to-return', 1000n),
        moved('to-return', 'returned', 1000n),
        moved('held', 'contribution', 300n),
      ],
      lies(4200n),
      [{ outcomeId: 'a', words: 'Swim' }],
    )
    expect(one.byGoal).toEqual([
      { words: 'Swim', spentPence: 3500n },
      { words: '', spentPence: 700n },
    ])
    expect([one.paidPence, one.keptPence, one.spentPence, one.returnedPence, one.leftPence]).toEqual([
      9700n,
      300n,
      4200n,
      1000n,
      4200n,
    ])
    expect(agrees(one)).toBe(true)
  })

  const on_ = day('2026-11-22')
  test.each<[string, string, number, boolean]>([
    ['in the first month', '2026-10-23', 0, false],
    ['after a month', '2026-10-22', 1, false],
    ['after one year', '2025-11-22', 1, false],
    ['a day before two years', '2024-11-23', 1, false],
    ['after two years', '2024-11-22', 2, true],
    ['after twenty years', '2006-11-22', 12, true],
  ])('notice by law: %s', (_, from, weeks, redundant) => {
    expect(noticeWeeks(day(from), on_)).toBe(weeks)
    expect(mayBeRedundant(day(from), on_)).toBe(redundant)
    expect(wholeYears(day(from), on_)).toBeGreaterThanOrEqual(0)
  })
})
