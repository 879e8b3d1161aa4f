import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { inCouncil, openPool } from '#db/transaction.ts'
import { DEMO_COUNCILS } from '#demo/councils.ts'
import { foundCouncils, foundPeople } from '#demo/found.ts'
import { freshDatabase } from '#test/template.ts'
import { loadCouncils, settingsOn, settingsShape } from './index.ts'
import { settingsIn } from './reads.ts'
import { addSettings, settingsVersions } from './store.ts'

const NOW = new Date('2026-11-21T10:00:00Z')
const EAST = 1
const NORTH = 2
const db = await freshDatabase()
const pool = openPool(db.appUrl, 2)
afterAll(async () => {
  await pool.end()
  await db.drop()
})

/** Recorded out of order, one of them twice for the same day: what is recorded last holds. */
const LATER = [
  ['2026-12-01', 28],
  ['2027-06-01', 42],
  ['2026-12-01', 56],
  ['2024-01-01', 14],
  ['2024-01-01', 21],
] as const

beforeAll(async () => {
  await foundCouncils(db.ownerUrl)
  await foundPeople(
    pool,
    NOW,
    null,
    DEMO_COUNCILS.map((council) => ({ ...council, humans: [] })),
  )
  await inCouncil(pool, EAST, async (tx) => {
    const [first] = await tx.run(settingsVersions, {})
    for (const [from, noticeDays] of LATER) {
      const settings = JSON.stringify({ ...(first?.settings as object), ending: { noticeDays } })
      await tx.run(addSettings, { from: day(from), settings, by: null, at: NOW })
    }
  })
})

const noticeOn = async (authorityId: number, on: string) =>
  (await inCouncil(pool, authorityId, (tx) => settingsIn(tx, day(on)))).ending.noticeDays

describe('the settings in force', () => {
  test.each([
    ['before any day has come: the oldest', '2023-12-31', 14],
    ['on the first day: what was recorded last for it', '2024-01-01', 21],
    ['on the day before a change', '2026-11-30', 28],
    ['on the day of a change recorded twice', '2026-12-01', 56],
    ['until the day before the next', '2027-05-31', 56],
    ['from the last day on', '2027-06-01', 42],
    ['for ever after', '2090-01-01', 42],
  ])('%s', async (_, on, noticeDays) => {
    expect(await noticeOn(EAST, on)).toBe(noticeDays)
    const east = (await loadCouncils(pool)).bySlug('eastmarsh')
    expect(east && settingsOn(east, day(on)).ending.noticeDays).toBe(noticeDays)
  })

  test('never: those of another council', async () => expect(await noticeOn(NORTH, '2026-12-01')).toBe(28))

  test('of a council without any are a bug, not a guess', async () => {
    await expect(inCouncil(pool, 2_147_483_647, (tx) => settingsIn(tx, day('2026-11-21')))).rejects.toThrow(
      'this council has no settings',
    )
  })
})

test('a rate is never below nothing', () => {
  const { rates } = settingsShape.shape
  const points = { manage: 0, 'some-help': 2, cannot: 5, 'dont-know': 2 }
  const read = (manage: number) => rates.safeParse({ version: 1, pencePerPoint: '920', points: { ...points, manage } })
  expect([read(0).success, read(-1).success, read(0.5).success]).toEqual([true, false, false])
})

test('the lines for advice are shared by all councils, and a council can name its own', () => {
  const { phones } = settingsShape.shape
  const line = { name: 'Desk', number: '01632 960100', when: 'on weekdays' }
  const three = { council: line, outOfHours: line, crisis: line }
  expect(phones.parse(three)).toMatchObject({
    moneyAdvice: { name: 'MoneyHelper' },
    workAdvice: { name: 'the Acas helpline' },
  })
  expect(phones.parse({ ...three, moneyAdvice: line }).moneyAdvice).toEqual(line)
})
