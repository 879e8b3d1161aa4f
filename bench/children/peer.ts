import express from 'express'
import pg from 'pg'
import { type Ask, isEntry, read } from '#access/act.ts'
import { permitFor } from '#access/gate.ts'
import type { Permit } from '#access/permit.ts'
import { addAudit, whoIsAsking } from '#access/store.ts'
import type { Action, Resource } from '#access/who-may.ts'
import { allRoutes } from '#app.ts'
import type { Recorded } from '#bench/core/wire.ts'
import { compileIn, newEngine, templateOf } from '#bench/peer/template.ts'
import type { Statement } from '#db/statement.ts'
import { openPool, type Tx } from '#db/transaction.ts'
import { compressed } from '#web/answer.ts'
import type { PageSpec } from '#web/page.ts'
import { tokenHashOf } from '#web/session.ts'

type Spec = PageSpec<Resource, never, unknown>
type Given = { appUrl: string; authorityId: number; route: string; recorded: readonly Recorded[]; ourSql: boolean }

// Express with the official Nunjucks macros, drawing our page from our shapes. Its SQL is either what most such services
// have (each query awaited, then the next, on plain pg) or ours (two round trips).
process.once('message', (given: Given) => {
  const route = allRoutes('demo').find((one) => one.kind === 'page' && one.spec.path === given.route)
  if (route?.kind !== 'page') throw new Error(`there is no page ${given.route}`)
  const { spec } = route
  const engine = newEngine()
  const pages = new Map(
    given.recorded.map((one) => {
      const { source, texts } = templateOf(one)
      return [one.path, { ...one, texts, template: compileIn(engine, source) }]
    }),
  )
  const load = given.ourSql ? inTwoTrips(given, spec) : inTurn(given, spec)
  const app = express()
  // What our side does not do either.
  app.disable('etag').disable('x-powered-by')
  app.get(`/:council${given.route}`, async (request, response) => {
    const page = pages.get(request.path)
    const council = { authorityId: given.authorityId, slug: '', name: '', versions: [] }
    const tokenHash = tokenHashOf('demo', council, request.headers.cookie)
    if (page === undefined || tokenHash === undefined) return void response.sendStatus(404)
    const html = await load(tokenHash, request.params, (shape) => page.template.render({ shape, t: page.texts }))
    response.set(page.headers).send(compressed(html))
  })
  const server = app.listen(0, '127.0.0.1', () => {
    const address = server.address()
    const drawn = [...pages.values()].map(({ path, texts, template }) => ({
      path,
      html: template.render({ t: texts }),
    }))
    process.send?.({ port: typeof address === 'object' ? address?.port : undefined, drawn })
  })
})
process.once('SIGTERM', () => process.exit(0))

type Load = (tokenHash: Buffer, params: Record<string, string>, draw: (shape: unknown) => string) => Promise<string>

function inTwoTrips({ appUrl, authorityId, route }: Given, spec: Spec): Load {
  const pool = openPool(appUrl)
  return async (tokenHash, params, draw) => {
    const [resource, action] = spec.may as readonly [Resource, Action<Resource>]
    const ask: Ask<Resource, Action<Resource>> = {
      pool,
      authorityId,
      tokenHash,
      resource,
      action,
      budgetId: params.budget,
      route,
    }
    const html = await read(
      ask,
      (tx, permit) => spec.load(tx, permit as never, { params, query: {} }),
      draw,
      spec.inSteps,
    )
    if (isEntry(html)) throw new Error('the visitor did not come in')
    return html
  }
}

function inTurn({ appUrl, authorityId, route }: Given, spec: Spec): Load {
  const kinds = openPool(appUrl, 1).options as pg.PoolConfig
  const pool = new pg.Pool({ connectionString: appUrl, max: 10, types: kinds.types })
  return async (tokenHash, params, draw) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query("select set_config('app.authority', $1, true)", [authorityId])
      let before: Promise<unknown> = Promise.resolve()
      const run = async <P, R>({ text, values }: Statement<P, R>, p: P): Promise<R[]> => {
        const answer = before.then(() => client.query(text, values(p)))
        before = answer
        return (await answer).rows as R[]
      }
      const tx: Tx = { run, one: async (statement, p) => (await run(statement, p))[0] }
      const asking = await tx.one(whoIsAsking, { tokenHash, budget: params.budget ?? null })
      const [resource, action] = spec.may as readonly [Resource, Action<Resource>]
      const permit = asking && permitFor(asking, authorityId, resource, action, true)
      if (asking === undefined || permit === undefined) throw new Error('not allowed')
      const shape = await spec.load(tx, permit as Permit<Resource, never>, { params, query: {} })
      await tx.run(addAudit, {
        ...{ at: asking.at, human: asking.human_id, role: permit.as, resource, action, outcome: 'read' as const },
        ...{ budget: asking.budget_id, person: asking.person_id, route },
      })
      await client.query('commit')
      return draw(shape)
    } finally {
      client.release()
    }
  }
}
