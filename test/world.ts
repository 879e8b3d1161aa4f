import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '#app.ts'
import { realClock } from '#core/clock.ts'
import { type Day, dayInLondon } from '#core/day.ts'
import { loadCouncils } from '#council/index.ts'
import { inCouncil, openPool, type Pool, type Tx } from '#db/transaction.ts'
import { DEMO_COUNCILS, idOf } from '#demo/councils.ts'
import { budgetOf, foundCouncils, foundPeople } from '#demo/found.ts'
import { beginSession } from '#people/sign-in/deeds.ts'
import type { Ports } from '#web/ports.ts'
import { freshDatabase } from './template.ts'
import { type Browser, browserOn } from './world/browser.ts'

export { atOnce, type Browser, hiddenOf, type Seen } from './world/browser.ts'

/** Two councils with their people and nothing done yet, in a database of the test's own, and the whole application on it. */
export type World = {
  app: FastifyInstance
  ports: Ports
  pool: Pool
  ownerUrl: string
  today: Day
  as(key: string): Promise<Browser>
  nobody(): Browser
  /** Rows as the app sees them within a council. */
  within<T>(authorityId: number, work: (tx: Tx) => Promise<T>): Promise<T>
  bugs: string[]
  close(): Promise<void>
}

export async function aWorld(options: { mode?: 'demo' | 'production' } = {}): Promise<World> {
  const db = await freshDatabase()
  const pool = openPool(db.appUrl, 6)
  await foundCouncils(db.ownerUrl)
  await foundPeople(pool, realClock.now(), null)
  const assets = mkdtempSync(join(tmpdir(), 'footing-assets-'))
  writeFileSync(join(assets, 'manifest.json'), '{}')
  const bugs: string[] = []
  const ports: Ports = {
    pool,
    councils: await loadCouncils(pool),
    secret: Buffer.alloc(32, 7),
    mode: options.mode ?? 'demo',
    assets: { css: '/assets/app.css', js: '/assets/app.js' },
    clock: realClock,
    log: (line) => bugs.push(line),
  }
  const app = await buildApp(ports, assets)
  const within: World['within'] = (authorityId, work) => inCouncil(pool, authorityId, work)
  return {
    app,
    ports,
    pool,
    ownerUrl: db.ownerUrl,
    today: dayInLondon(realClock.now()),
    within,
    bugs,
    nobody: () => browserOn(app, ''),
    as: async (key) => {
      const council = DEMO_COUNCILS.find(({ slug }) => key.startsWith(`${slug}/`))
      if (council === undefined) throw new Error(`nobody is called ${key}`)
      const token = await within(council.authorityId, (tx) => beginSession(tx, idOf(key), realClock.now(), true))
      return browserOn(app, `footing=${council.authorityId}.${token}; __Host-footing=${council.authorityId}.${token}`)
    },
    close: async () => {
      await app.close()
      await pool.end()
      await db.drop()
    },
  }
}

/** The path on somebody's budget: `on('eastmarsh/anne', '/plan')`. */
export const on = (key: string, path = ''): string => `/${key.split('/')[0]}/budgets/${budgetOf(key)}${path}`
