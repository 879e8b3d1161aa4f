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

/** A page as a test sees it. */
export type Seen = {
  status: number
  text: string
  location: string | undefined
  headers: Record<string, string | string[] | number | undefined>
}

/** A signed-in browser without a window: gets pages, fills forms with the keys that were drawn, posts them. */
export type Browser = {
  get(path: string): Promise<Seen>
  /** Opens the form's own page, takes its key and stamp, and sends these fields. `page` names another page that draws it. */
  send(path: string, fields: Record<string, string | string[]>, page?: string): Promise<Seen>
  /** Sends exactly this. */
  post(path: string, fields: Record<string, string | string[]>, headers?: Record<string, string>): Promise<Seen>
  cookie: string
}

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
  const browserWith = (cookie: string): Browser => {
    const seen = (answer: Awaited<ReturnType<FastifyInstance['inject']>>): Seen => ({
      status: answer.statusCode,
      text: answer.body,
      location: answer.headers.location as string | undefined,
      headers: answer.headers,
    })
    const get = async (path: string) =>
      seen(await app.inject({ method: 'GET', url: path, headers: { cookie, host: 'footing.test' } }))
    const post: Browser['post'] = async (path, fields, headers = {}) => {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
      return seen(
        await app.inject({
          method: 'POST',
          url: path,
          payload: body.toString(),
          headers: {
            cookie,
            host: 'footing.test',
            origin: 'http://footing.test',
            'content-type': 'application/x-www-form-urlencoded',
            ...headers,
          },
        }),
      )
    }
    const send: Browser['send'] = async (path, fields, page = path) => {
      const drawn = await get(page)
      return post(path, { ...hiddenOf(drawn.text, path), ...fields })
    }
    return { get, post, send, cookie }
  }
  return {
    app,
    ports,
    pool,
    ownerUrl: db.ownerUrl,
    today: dayInLondon(realClock.now()),
    within,
    bugs,
    nobody: () => browserWith(''),
    as: async (key) => {
      const council = DEMO_COUNCILS.find(({ slug }) => key.startsWith(`${slug}/`))
      if (council === undefined) throw new Error(`nobody is called ${key}`)
      const token = await within(council.authorityId, (tx) => beginSession(tx, idOf(key), realClock.now(), true))
      return browserWith(`footing=${council.authorityId}.${token}; __Host-footing=${council.authorityId}.${token}`)
    },
    close: async () => {
      await app.close()
      await pool.end()
      await db.drop()
    },
  }
}

/** The hidden fields of the form on a page that posts to this path. */
export function hiddenOf(page: string, path: string): Record<string, string> {
  const form = page.split('<form').find((part) => part.includes(`action="${path}"`))
  const found: Record<string, string> = {}
  for (const [tag] of (form?.split('</form>')[0] ?? '').matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    if (name !== undefined) found[name] = unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  return found
}

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** The path on somebody's budget: `on('eastmarsh/anne', '/plan')`. */
export const on = (key: string, path = ''): string => `/${key.split('/')[0]}/budgets/${budgetOf(key)}${path}`
