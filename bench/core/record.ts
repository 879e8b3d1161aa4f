import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { buildApp } from '#app.ts'
import { realClock } from '#core/clock.ts'
import { loadCouncils } from '#council/index.ts'
import { openPool } from '#db/transaction.ts'
import { SAFE_HEADERS } from '#web/answer.ts'
import { manifestOf } from '#web/mount.ts'
import type { Ports } from '#web/ports.ts'
import { root, type Visitor } from './ground.ts'
import type { Recorded, Sent } from './wire.ts'

export const assetsDir = join(root, '.footing', 'build', 'assets')

/** How a browser sends a form without files. */
export const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' } as const

const PAGE_HEADERS = {
  ...SAFE_HEADERS,
  'content-type': 'text/html; charset=utf-8',
  'content-encoding': 'gzip',
  vary: 'accept-encoding',
}

/** What the app is made of, on the bench's database. */
export async function portsOn(appUrl: string, connections = 10): Promise<Ports> {
  const pool = openPool(appUrl, connections)
  return {
    pool,
    councils: await loadCouncils(pool),
    secret: Buffer.alloc(32, 7),
    mode: 'demo',
    assets: manifestOf(assetsDir),
    clock: realClock,
    log: (line) => console.error(line),
  }
}

/** Something to ask our app for: a page, or with a body a form that is sent. */
export type Asked = { path: string; cookie: string; body?: string }

/** What our app asked the database for one request, and what it answered. */
export type Heard = Wire & { status: number; html: string; headers: Readonly<Record<string, string>> }

/** Lets our app answer in this process, on one connection that is listened to. */
export async function listening<T>(
  appUrl: string,
  work: (ask: (asked: Asked) => Promise<Heard>) => Promise<T>,
): Promise<T> {
  const ports = await portsOn(appUrl, 1)
  const app = await buildApp(ports, mkdtempSync(join(tmpdir(), 'footing-bench-')))
  try {
    const client = await ports.pool.connect()
    const wire = listen(client)
    client.release()
    return await work((asked) => heard(app, wire, asked))
  } finally {
    await app.close()
    await ports.pool.end()
  }
}

async function heard(app: FastifyInstance, wire: Wire, { path, cookie, body }: Asked): Promise<Heard> {
  wire.trips = []
  wire.words = new Set()
  const headers = { cookie, host: '127.0.0.1' }
  const answer = await (body === undefined
    ? app.inject({ method: 'GET', url: path, headers })
    : app.inject({ method: 'POST', url: path, headers: { ...headers, ...FORM_TYPE }, payload: body }))
  return { ...wire, status: answer.statusCode, html: answer.body, headers: headersOf(answer.headers) }
}

/** Headers as they would be written, without those that the server adds itself. */
const headersOf = (headers: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      ['date', 'connection'].includes(name) ? [] : [[name, String(value)]],
    ),
  )

/** Lets our app answer each visitor's request once, and writes down what it asked and what it drew. */
export const record = (
  appUrl: string,
  visitors: readonly Visitor[],
  pathOf: (visitor: Visitor) => string,
): Promise<Recorded[]> =>
  listening(appUrl, async (ask) => {
    const recorded: Recorded[] = []
    for (const visitor of visitors) {
      const [path, { cookie }] = [pathOf(visitor), visitor]
      const { trips, words, html, status } = await ask({ path, cookie })
      if (status !== 200) throw new Error(`${path} answered ${status}`)
      recorded.push({ path, cookie, trips, words, html, headers: PAGE_HEADERS })
    }
    return recorded
  })

type Wire = { trips: Sent[][]; words: Set<string> }

/** Writes down what a connection is asked and answers; a new round trip begins where an answer came between. */
function listen(client: pg.PoolClient): Wire {
  const wire: Wire = { trips: [], words: new Set() }
  const query = client.query.bind(client) as (sent: Sent) => Promise<pg.QueryResult>
  let answered = true
  client.query = ((sent: Sent) => {
    if (answered) wire.trips.push([])
    answered = false
    wire.trips.at(-1)?.push(sent)
    const result = query(sent)
    result.then(
      ({ rows = [] }) => {
        answered = true
        for (const row of rows)
          for (const value of Object.values(row as object)) if (typeof value === 'string') wire.words.add(value)
      },
      () => {},
    )
    return result
  }) as typeof client.query
  return wire
}
