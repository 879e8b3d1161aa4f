import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, type Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type World } from '#test/world.ts'
import { type DueJob, type JobPorts, runDue } from './index.ts'
import { writesIn } from './narrow.ts'
import { journeyToday, tick } from './tick.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

let ran: string[] = []
const noting = (name: string): DueJob => ({
  name,
  run: async (_, council, day) => {
    ran.push(`${council.slug} ${day} ${name}`)
    return 1
  },
})
const ports = (...jobs: DueJob[]): JobPorts => ({ pool: world.pool, councils: world.ports.councils, jobs })

beforeEach(async () => {
  ran = []
})

const waiting = statement(
  'test-claims-waiting',
  (_, _p: object) => sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like '%due_done%'`,
)

/** Until two other processes wait for the claim of a day; gives up after five seconds, where nothing makes them wait. */
async function untilTwoWait(): Promise<void> {
  for (let tries = 0; tries < 250; tries += 1) {
    const row = await world.within(1, (tx) => tx.one(waiting, {}))
    if ((row?.n ?? 0) >= 2) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('what falls due', () => {
  test('on the first run is one day; afterwards every day since, in order, for each council', async () => {
    const { today } = world
    const a = noting('first-a')
    expect(await runDue(ports(a), today)).toHaveLength(2)
    const lines = await runDue(ports(a), addDays(today, 3))
    expect(lines.map(({ council, day }) => `${council} ${day}`)).toEqual(
      ['eastmarsh', 'northcliffe'].flatMap((slug) => [1, 2, 3].map((n) => `${slug} ${addDays(today, n)}`)),
    )
    expect(await runDue(ports(a), addDays(today, 3))).toEqual([])
    expect(await runDue(ports(a), addDays(today, 1))).toEqual([])
  })

  test('on one day, jobs keep the order of the list; a new one begins on its own first day', async () => {
    const { today } = world
    await runDue(ports(noting('order-a')), today)
    ran = []
    await runDue(ports(noting('order-a'), noting('order-b')), addDays(today, 2))
    expect(ran.filter((line) => line.startsWith('eastmarsh'))).toEqual([
      `eastmarsh ${addDays(today, 1)} order-a`,
      `eastmarsh ${addDays(today, 2)} order-a`,
      `eastmarsh ${addDays(today, 2)} order-b`,
    ])
  })

  test('never: a day’s due work is done twice, however many processes try', async () => {
    const job = noting('at-once')
    await runDue(ports(job), world.today)
    ran = []
    // The first to begin waits until the other two stand behind it, so that all three truly want the same day.
    const first: DueJob = {
      ...job,
      run: async (tx, council, on) => {
        if (ran.length === 0) await untilTwoWait()
        return job.run(tx, council, on)
      },
    }
    await Promise.all([1, 2, 3].map(() => runDue(ports(first), addDays(world.today, 5))))
    expect(ran).toHaveLength(10)
    expect(new Set(ran).size).toBe(10)
  })

  test('a job that fails leaves nothing behind, stops itself alone, and is tried again', async () => {
    let broken = true
    const fails: DueJob = {
      name: 'fails-once',
      run: async (_, council) => {
        if (broken && council.slug === 'eastmarsh') throw new Error('a broken record')
        return 1
      },
    }
    const after = noting('goes-on')
    await expect(runDue(ports(fails, after), world.today)).rejects.toThrow('went wrong')
    expect(ran).toHaveLength(2)
    const done = await rowsIn<{ job: string }>(
      world,
      1,
      "select job from due_done where job in ('fails-once', 'goes-on')",
    )
    expect(done.map(({ job }) => job)).toEqual(['goes-on'])
    broken = false
    expect((await runDue(ports(fails, after), world.today)).map(({ council }) => council)).toEqual(['eastmarsh'])
  })

  test('after days on which nothing ran, what is only true of its day is done once, of today', async () => {
    const { today } = world
    const lapses: DueJob = { ...noting('lapsing'), missed: 'lapse' }
    const each = noting('each-day')
    await runDue({ ...ports(lapses, each), lapses: true }, addDays(today, -9))
    ran = []
    await runDue({ ...ports(lapses, each), lapses: true }, addDays(today, -2))
    expect(ran.filter((line) => line.includes('lapsing'))).toEqual(
      ['eastmarsh', 'northcliffe'].map((slug) => `${slug} ${addDays(today, -2)} lapsing`),
    )
    expect(ran.filter((line) => line.includes('each-day'))).toHaveLength(14)
    // A demo's clock that was moved lives through every day.
    ran = []
    await runDue(ports(lapses), today)
    expect(ran).toHaveLength(4)
    expect(await runDue({ ...ports(lapses), lapses: true }, today)).toEqual([])
  })

  test('a beat does what is due up to the journey’s today', async () => {
    const today = await journeyToday({ pool: world.pool, councils: world.ports.councils })
    expect(today).toBe(world.today)
    expect((await tick(world.ports, [noting('beat')])).map(({ day }) => day)).toEqual([today, today])
  })
})

const hostile = {
  insert: statement('test-job-insert', (q, p: { on: Day }) =>
    q
      .insertInto('role_held')
      .values({ human_id: '00000000-0000-4000-8000-000000000000', role: 'manager', from_day: p.on }),
  ),
  update: statement('test-job-update', (q, p: { name: string }) => q.updateTable('human').set({ name: p.name })),
  remove: statement('test-job-delete', (q, p: { words: string }) =>
    q.deleteFrom('outcome').where('words', '=', p.words),
  ),
}

describe('never: a job decides or moves anything', () => {
  const trying: [string, DueJob['run']][] = [
    ['insert into role_held', async (tx, _, on) => (await tx.run(hostile.insert, { on })).length],
    ['update human', async (tx) => (await tx.run(hostile.update, { name: 'Nobody' })).length],
    ['delete from outcome', async (tx) => ((await tx.one(hostile.remove, { words: 'x' })) === undefined ? 0 : 1)],
  ]
  test.each(trying)('%s', async (write, run) => {
    const trouble = await runDue(ports({ name: `hostile ${write}`, run }), world.today).catch((caught) => caught)
    expect((trouble as AggregateError).errors.map(String).join()).toContain(`a job may not ${write}`)
  })

  test.each<[string, string[]]>([
    ['select 1 from budget for update', []],
    ['select "update" from x for no key update of y', []],
    ['insert into "timeline_line" values (1)', ['insert into timeline_line']],
    ['with a as (delete from decision returning *) select * from a', ['delete from decision']],
    ['WITH x AS (UPDATE transfer SET a = 1 RETURNING 1) SELECT 1', ['update transfer']],
    ['call guard()', ['call guard']],
  ])('%s', (text, expected) => expect(writesIn(text)).toEqual(expected))
})
