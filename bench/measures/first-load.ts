import { get } from 'node:http'
import { startChild } from '#bench/core/children.ts'
import { type Figure, figure } from '#bench/core/figure.ts'
import type { Ground } from '#bench/core/ground.ts'
import { POPULATED } from '#demo/councils.ts'

const LATER = [
  '',
  '/plan',
  '/timeline',
  '/money',
  '/waiting',
  '/spending',
  '/review',
  '/decision',
  '/needs',
  '/amount',
  '/offer',
]

/** What a first visit to "my budget" brings over the wire, and the heaviest page after it: whole bodies, as compressed. */
export async function firstLoad({ postgres, visitors }: Ground): Promise<Figure[]> {
  const app = await startChild<{ port: number }>('app', { appUrl: postgres.appUrl })
  try {
    const bodyOf = (path: string, cookie: string): Promise<Buffer> => fetched(app.ready.port, path, cookie)
    let [first, later] = [0, 0]
    for (const { cookie, budgetId } of visitors) {
      const base = `/${POPULATED.slug}/budgets/${budgetId}`
      const page = await bodyOf(base, cookie)
      const more = await Promise.all(
        linked(await plain(app.ready.port, base, cookie)).map((path) => bodyOf(path, cookie)),
      )
      first = Math.max(
        first,
        [page, ...more].reduce((sum, { length }) => sum + length, 0),
      )
      for (const path of LATER) later = Math.max(later, (await bodyOf(`${base}${path}`, cookie)).length)
    }
    const bar = (bar: number) => ({ of: 'value', is: 'at most', bar }) as const
    return [
      figure('first-load', 'kb', {
        value: first / 1000,
        unit: 'kB',
        against: 'page, styles, script, colours and icon together',
        bar: bar(30),
      }),
      figure('first-load', 'later-kb', {
        value: later / 1000,
        unit: 'kB',
        against: 'the heaviest page of a budget',
        bar: bar(10),
      }),
    ]
  } finally {
    await app.stop()
  }
}

/** What the page makes a browser load: stylesheets, scripts, icon. */
const linked = (html: string): string[] =>
  [...html.matchAll(/<(?:link|script)\b[^>]*?\b(?:href|src)="(\/[^"]+)"/g)].map(([, path]) => path ?? '')

const plain = async (port: number, path: string, cookie: string): Promise<string> =>
  (await fetched(port, path, cookie, 'identity')).toString()

function fetched(port: number, path: string, cookie: string, encoding = 'gzip, deflate, br'): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, 'accept-encoding': encoding }
    get({ host: '127.0.0.1', port, path, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        // A page that is not there (yet) is not a page.
        if (answer.statusCode !== 200 && answer.statusCode !== 404)
          reject(new Error(`${path} answered ${answer.statusCode}`))
        else resolve(Buffer.concat(chunks))
      })
    }).once('error', reject)
  })
}
