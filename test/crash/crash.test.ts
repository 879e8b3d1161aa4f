import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAYS, paidPeopleSql, payingCouncil } from '#bench/people/paid.ts'
import { checkAll, sayCheck } from '#commands/check.ts'
import { realClock } from '#core/clock.ts'
import { addDays, type Day, dayInLondon, mondayOf } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { migrate } from '#db/migrate.ts'
import { type Postgres, startPostgres } from '#db/supervisor/index.ts'
import { inCouncil, openPool, type Pool } from '#db/transaction.ts'
import { foundCouncils, foundPeople } from '#demo/found.ts'
import { addApproval, addChecked, addRun } from '#journey/money/payrun/store.ts'
import { onDatabase } from '#test/template.ts'

// Ten in every run of the tests; `FOOTING_CRASHES=100 npm test test/crash` does as many as it says.
const CRASHES = Number(process.env.FOOTING_CRASHES ?? 10)
const PEOPLE = 1500
const BACK_WITHIN_MS = 10_000
const COUNCIL = payingCouncil(104, 'crashes')
const data = mkdtempSync(join(tmpdir(), 'footing-crash-'))
chmodSync(data, 0o711) // PostgreSQL may run as another user than we do

let postgres: Postgres
let pool: Pool
let owner: pg.Client
let server: ChildProcess | undefined
let said = ''
const database: string[] = []
const today = dayInLondon(realClock.now())

beforeAll(async () => {
  postgres = await startPostgres(data, (sentence) => database.push(sentence))
  await migrate(postgres.ownerUrl)
  pool = openPool(postgres.appUrl, 2)
  await foundCouncils(postgres.ownerUrl, [COUNCIL])
  await foundPeople(pool, realClock.now(), null, [COUNCIL])
  owner = await connected()
  await owner.query(paidPeopleSql(COUNCIL.authorityId, PEOPLE))
  await owner.query('analyze')
})
afterAll(async () => {
  server?.kill('SIGKILL')
  await owner.end().catch(() => undefined)
  await pool.end()
  await postgres.stop()
  rmSync(data, { recursive: true, force: true })
})

async function startedAnew(): Promise<void> {
  await postgres.stop()
  postgres = await startPostgres(data, (sentence) => database.push(sentence))
}

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: onDatabase(postgres.superUrl, 'footing') })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** The real server, as it runs in production, on that database; gives its address once it answers. */
async function started(): Promise<string> {
  const clean = Object.entries(process.env).filter(([name]) => !/^(DATABASE|FOOTING|PORT|npm_)/.test(name))
  const child = spawn(process.execPath, ['start.mjs'], {
    env: {
      ...Object.fromEntries(clean),
      ...{ DATABASE_URL: postgres.appUrl, DATABASE_OWNER_URL: postgres.ownerUrl, FOOTING_MODE: 'production' },
      ...{ FOOTING_SECRET: 'a secret for what is cut off half-way', PORT: '0', FOOTING_DATA: data },
    },
  })
  server = child
  said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk))
  for (let tries = 0; tries < 1200; tries += 1) {
    const url = /Footing is ready at (http:\S+)/.exec(said)?.[1]
    if (url !== undefined) return url
    if (child.exitCode !== null) throw new Error(said)
    await wait(25)
  }
  throw new Error(`not ready: ${said}`)
}

/** How long until pages are answered from the database again, in milliseconds. */
async function backAfter(url: () => Promise<string>, since: number): Promise<number> {
  const address = await url()
  while (performance.now() - since < 4 * BACK_WITHIN_MS) {
    const answer = await fetch(`${address}/health`).catch(() => undefined)
    if (answer?.status === 200) return performance.now() - since
    await wait(25)
  }
  throw new Error(
    `it did not come back; the database: ${database.join(' ')}; the server ${server?.exitCode ?? 'runs'}, and said: ${said.slice(-2000)}`,
  )
}

/** One answer from the database, asked again where it is just being started. */
async function one<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row> {
  for (;;) {
    try {
      const { rows } = await owner.query<Row>(text, [...values])
      return rows[0] as Row
    } catch {
      await owner.end().catch(() => undefined)
      await wait(50)
      owner = await connected().catch(() => owner)
    }
  }
}

type State = { drafted: boolean; approved: boolean; posted: boolean }
const stateOf = (run: string) =>
  one<State>(
    `select exists (select from pay_run_slice where pay_run_id = $1 and phase = 'draft' and is_last) as drafted,
       exists (select from pay_run_approved where pay_run_id = $1) as approved,
       exists (select from pay_run_slice where pay_run_id = $1 and phase = 'post' and is_last) as posted`,
    [run],
  )

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (trouble) {
      if (!/terminat|ECONN|ENOENT|starting up|shutting down|recovery/i.test(String(trouble))) throw trouble
      await wait(50)
    }
  }
}

/** Humans do their part as soon as they can: they draft, they check and approve. Answers the run that is being worked on. */
async function humans(run: string | undefined, upTo: Day): Promise<string> {
  const by = { by: PAYS.officer, on: today }
  if (run === undefined) {
    const id = newId()
    await again(() => inCouncil(pool, COUNCIL.authorityId, (tx) => tx.run(addRun, { id, upTo, code: null, ...by })))
    return id
  }
  const state = await stateOf(run)
  if (state.drafted && !state.approved)
    await again(() =>
      inCouncil(pool, COUNCIL.authorityId, async (tx) => {
        await tx.run(addChecked, { run, warnings: 1, words: 'All new', ...by })
        await tx.run(addApproval, { run, draftedBy: PAYS.officer, by: PAYS.approver, on: today })
      }),
    )
  return run
}

test('a server or database that is killed pays nothing twice, loses nothing, and its run goes on', async () => {
  let address = await started()
  let upTo = addDays(mondayOf(today), 7)
  let run: string | undefined
  let [slowest, kills] = [0, 0]
  let weeks = 0
  for (let crash = 0; crash < CRASHES; crash += 1) {
    run = await humans(run, upTo)
    await wait(Math.random() * 900)
    let since = performance.now()
    if (crash % 2 === 0) {
      server?.kill('SIGKILL')
      slowest = Math.max(slowest, await backAfter(async () => (address = await started()), since))
    } else {
      // The supervisor gives up on a database that keeps stopping; here that is what it does.
      if (kills % 4 === 3) await startedAnew()
      kills += 1
      since = performance.now()
      process.kill(postgres.pid() ?? 0, 'SIGKILL')
      slowest = Math.max(slowest, await backAfter(async () => address, since))
    }
    run = await humans(run, upTo)
    // Once a run is through, the next week's begins.
    if ((await stateOf(run)).posted) {
      weeks += 1
      upTo = addDays(upTo, 7)
      run = undefined
    }
  }
  if (run === undefined) run = await humans(run, upTo)
  weeks += 1
  for (let tries = 0; !(await stateOf(run)).posted; tries += 1) {
    expect(tries, 'the run does not go on').toBeLessThan(1200)
    await humans(run, upTo)
    await wait(50)
  }
  const sums = await one<{ items: number; paid: number; credits: number; pence: string; slices: number }>(
    `select (select count(*)::int from pay_run_item) as items, (select count(*)::int from transfer where kind = 'payment') as paid,
       (select count(*)::int from payment) as credits, (select sum(amount_pence)::text from payment) as pence,
       (select sum(items)::int from pay_run_slice where phase = 'post') as slices`,
  )
  const expected = PEOPLE * weeks
  expect(sums).toEqual({
    ...{ items: expected, paid: expected, credits: expected, slices: expected },
    pence: String(6200 * expected),
  })
  expect(sayCheck(await again(() => checkAll(pool)))).toEqual([expect.stringMatching(/^All is well/)])
  expect(slowest, 'back after a crash, in milliseconds').toBeLessThan(BACK_WITHIN_MS)
})
