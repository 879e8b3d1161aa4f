import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day } from '#core/day.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { csvOf, statementSent } from '#test/steps/statements.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { statementWork } from '../../statements/reading/jobs.ts'

const [anne, priya] = ['eastmarsh/anne', 'eastmarsh/priya']

let world: World
beforeAll(async () => {
  world = await aWorld()
  await approvedPlan(world, anne)
  await setUp(world, { person: anne })
})
afterAll(() => world.close())

const ago = (days: number): string => addDays(world.today, -days).split('-').reverse().join('/')
const seen = async (who: string, path: string) => (await (await world.as(who)).get(on(anne, path))).text
const things = (text: string): string[] => [...text.matchAll(/noticed\/([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')
const hers = async () => things(await seen(anne, '/noticed'))
const workers = async () => (await seen(priya, '/noticed/for-worker')).match(/<li>/g)?.length ?? 0
const say = async (id: string, said: string) =>
  (await (await world.as(anne)).send(on(anne, `/noticed/${id}`), { said, words: '' })).status

/** Long enough to be read behind the page, and read there on a day. */
async function readOn(day: Day, first: readonly [string, string, string, string]): Promise<void> {
  const many = Array.from({ length: 5200 }, (_, index): readonly [string, string, string, string] => [
    ...([
      ago(60 + (index % 90)),
      `CORNER SHOP ${index} WITH A NAME SO LONG THAT ALL OF IT IS A LARGE FILE`,
      '1.00',
      '',
    ] as const),
  ])
  await statementSent(world, csvOf([...many, first]))
  const council = world.ports.councils.bySlug('eastmarsh')
  const at = new Date(`${day}T12:00:00Z`)
  if (council !== undefined && 'steps' in statementWork)
    await statementWork.steps((one) => world.within(1, one), council, { today: day, at })
}

describe('a betting name in a statement', () => {
  test('stands on the person’s page at once, and on the worker’s only when the person says so', async () => {
    await statementSent(
      world,
      csvOf([
        [ago(2), 'LADBROKES 0123 EASTMARSH', '10.00', ''],
        [ago(2), 'LADBROKE GROVE STATION', '2.80', ''],
      ]),
    )
    const [one = '', ...others] = await hers()
    expect(others).toEqual([])
    expect(await workers()).toBe(0)
    expect(await seen(anne, '/timeline')).not.toMatch(/betting|LADBROKES/i)
    expect(await say(one, 'help')).toBe(303)
    expect(await workers()).toBe(1)
  })

  test('sent again it is the same thing; a statement that was taken back leaves nothing noticed', async () => {
    const rows = csvOf([
      [ago(2), 'LADBROKES 0123 EASTMARSH', '10.00', ''],
      [ago(3), 'SKY BET', '5.00', ''],
    ])
    const sent = await statementSent(world, rows)
    expect(await hers()).toHaveLength(2)
    const file = /statements\/([0-9a-f-]{36})/.exec(sent.location ?? '')?.[1]
    expect((await (await world.as(anne)).send(on(anne, `/statements/${file}/undo`), {})).status).toBe(303)
    expect(await hers()).toHaveLength(1)
  })

  test('read behind the page it is noticed as well; the worker sees it after the council’s days, or never if it is not so', async () => {
    const before = await hers()
    await readOn(addDays(world.today, -13), [ago(20), 'BET365', '7.00', ''])
    expect(await hers()).toHaveLength(before.length + 1)
    expect(await workers()).toBe(1)
    await readOn(addDays(world.today, -14), [ago(21), 'PADDY POWER', '8.00', ''])
    expect(await workers()).toBe(2)
    for (const id of await hers()) expect(await say(id, 'not-so')).toBe(303)
    expect(await workers()).toBe(0)
    expect(world.bugs).toEqual([])
  })

  test('never: a row that is the person’s to see first is offered to the worker to ask about', async () => {
    const known = await hers()
    const offered = () => seen(priya, '/outside/begin')
    await statementSent(
      world,
      csvOf([
        [ago(1), 'SKY BET 4711', '6.00', ''],
        [ago(1), 'A SHOE SHOP 12', '9.00', ''],
      ]),
    )
    expect(await offered()).toContain('A SHOE SHOP 12')
    expect(await offered()).not.toContain('SKY BET 4711')
    const [row] = await rowsIn<{ id: string }>(
      world,
      1,
      "select file_id || ':' || row_number as id from statement_row where payee like 'SKY BET 4711%' or words like 'SKY BET 4711%'",
      [],
    )
    const sent = {
      what: 'x',
      about: `row:${row?.id}`,
      'happenedOn-day': '',
      'happenedOn-month': '',
      'happenedOn-year': '',
    }
    expect((await (await world.as(priya)).send(on(anne, '/outside/begin'), sent)).status).toBe(422)
    const [id = ''] = (await hers()).filter((one) => !known.includes(one))
    expect(await say(id, 'help')).toBe(303)
    expect(await offered()).toContain('SKY BET 4711')
  })
})
