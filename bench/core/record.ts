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

/** Lets our app answer each visitor's request once, and writes down what it asked and what it drew. */
export async function record(
  appUrl: string,
  visitors: readonly Visitor[],
  pathOf: (visitor: Visitor) => string,
): Promise<Recorded[]> {
  const ports = await portsOn(appUrl, 1)
  const app = await buildApp(ports, mkdtempSync(join(tmpdir(), 'footing-bench-')))
  try {
    const client = await ports.pool.connect()
    const wire = listen(client)
    client.release()
    const recorded: Recorded[] = []
    for (const visitor of visitors) recorded.push(await recordOne(app, wire, visitor, pathOf(visitor)))
    return recorded
  } finally {
    await app.close()
    await ports.pool.end()
  }
}

type Wire = { trips: Sent[][]; words: Set<string> }

async function recordOne(app: FastifyInstance, wire: Wire, { cookie }: Visitor, path: string): Promise<Recorded> {
  wire.trips = []
  wire.words = new Set()
  const answer = await app.inject({ method: 'GET', url: path, headers: { cookie, host: '127.0.0.1' } })
  if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`)
  return {
    ...{ path, cookie, ...wire, html: answer.body },
    headers: {
      ...SAFE_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      vary: 'accept-encoding',
    },
  }
}

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
