import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { refuseOlder } from '#db/migrate.ts'
import { openPool } from '#db/transaction.ts'
import { foundCouncils, foundPeople } from '#demo/found.ts'
import { freshDatabase } from './template.ts'

const data = mkdtempSync(join(tmpdir(), 'footing-start-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

type Run = { process: ChildProcess; said: () => string; ended: Promise<number | null> }

/** `npm start` as somebody would run it, on this data. */
function start(env: Record<string, string>): Run {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(DATABASE|FOOTING|PORT|npm_)/.test(name)),
  )
  const child = spawn(process.execPath, ['start.mjs'], { env: { ...clean, FOOTING_DATA: data, PORT: '0', ...env } })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk
    })
  return { process: child, said: () => said, ended: new Promise((resolve) => child.on('close', resolve)) }
}

async function ready(run: Run): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    const url = /Footing is ready at (http:\S+)/.exec(run.said())?.[1]
    if (url !== undefined) return url
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`not ready: ${run.said()}`)
}

test('a first start makes the demo; a second on the same data says so; SIGTERM stops it; another start keeps everything', async () => {
  const first = start({})
  const url = await ready(first)
  expect((await fetch(`${url}/health`)).status).toBe(200)
  expect(await (await fetch(`${url}/demo`)).text()).toContain('Be Anne Field')
  const second = start({})
  expect(await second.ended).toBe(1)
  expect(second.said()).toMatch(
    /^Footing is already running on this data \(process \d+, http:\/\/127\.0\.0\.1:\d+\), so nothing was changed\.\n$/,
  )
  first.process.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  const again = start({})
  expect((await fetch(`${await ready(again)}/health`)).status).toBe(200)
  expect(again.said()).not.toContain('Making')
  again.process.kill('SIGINT')
  expect(await again.ended).toBe(0)
}, 120_000)

test.each<[string, Record<string, string>, RegExp]>([
  [
    'production without its secret',
    { FOOTING_MODE: 'production', DATABASE_URL: 'postgres:///x' },
    /^Production needs FOOTING_SECRET/,
  ],
  [
    'production without a database',
    { FOOTING_MODE: 'production', FOOTING_SECRET: 'x'.repeat(32) },
    /^Production needs DATABASE_URL/,
  ],
  [
    'a real database without a mode',
    { DATABASE_URL: 'postgres:///x' },
    /^DATABASE_URL is set, so FOOTING_MODE must say/,
  ],
  [
    'a database that is not there',
    { DATABASE_URL: 'postgres://a@127.0.0.1:1/x', FOOTING_MODE: 'demo' },
    /^The database of DATABASE_URL cannot be used: .*\.$/m,
  ],
  ['a port that is none', { PORT: 'many' }, /^PORT must be a number/],
  [
    'a folder that cannot be made',
    { FOOTING_DATA: '/dev/null/footing' },
    /^Footing cannot write in the folder \/dev\/null\/footing/,
  ],
])(
  '%s is one clear sentence, exit 1, no stack trace',
  async (_, env, sentence) => {
    const run = start(env)
    expect(await run.ended).toBe(1)
    expect(run.said()).toMatch(sentence)
    expect(run.said().trim().split('\n')).toHaveLength(1)
  },
  60_000,
)

test('on a database of its own: production refuses the demo’s people, and a folder that cannot be made is said', async () => {
  const db = await freshDatabase()
  await foundCouncils(db.ownerUrl)
  const pool = openPool(db.appUrl, 1)
  await foundPeople(pool, new Date(), null)
  await pool.end()
  const own = { DATABASE_URL: db.appUrl, DATABASE_OWNER_URL: db.ownerUrl }
  const runs = [
    start({ ...own, FOOTING_MODE: 'production', FOOTING_SECRET: 'x'.repeat(32) }),
    start({ ...own, FOOTING_MODE: 'demo', FOOTING_DATA: '/dev/null/footing' }),
  ]
  expect(await Promise.all(runs.map(({ ended }) => ended))).toEqual([1, 1])
  const [production, folder] = runs.map(({ said }) => said().trim())
  expect(production).toMatch(/^This database holds the demo’s people, so production will not start on it\.[^\n]*$/)
  expect(folder).toMatch(/^Footing cannot write in the folder \/dev\/null\/footing[^\n]*$/)
  await db.drop()
}, 60_000)

test('a taken port is one clear sentence, and the database is stopped again', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  const address = taken.address()
  const run = start({ PORT: String(typeof address === 'object' ? address?.port : 0) })
  expect(await run.ended).toBe(1)
  expect(run.said()).toMatch(/^Port \d+ is taken by another program\. Set PORT to a free one/)
  taken.close()
}, 60_000)

test('too old a PostgreSQL is one clear sentence, before anything is changed in it', () => {
  expect(() => refuseOlder('140011')).toThrow('Footing needs PostgreSQL 15 or newer, and this one is older.')
  expect(() => refuseOlder('150000')).not.toThrow()
})
