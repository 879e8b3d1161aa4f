import type { FastifyInstance } from 'fastify'
import { deskRoutes } from '#desk/pages.tsx'
import { demoRoutes } from '#demo/pages.tsx'
import { amountRoutes } from '#journey/amount/pages.tsx'
import { decisionRoutes } from '#journey/decision/pages.tsx'
import { endingRoutes } from '#journey/ending/pages.tsx'
import { followupRoutes } from '#journey/followup/pages.tsx'
import { moneyRoutes } from '#journey/money/pages.tsx'
import { needsRoutes } from '#journey/needs/pages.tsx'
import { offerRoutes } from '#journey/offer/pages.tsx'
import { planRoutes } from '#journey/plan/pages.tsx'
import { reviewRoutes } from '#journey/review/pages.tsx'
import { spendingRoutes } from '#journey/spending/pages.tsx'
import { waitingRoutes } from '#journey/waiting/pages.tsx'
import { signInRoutes } from '#people/sign-in/pages.tsx'
import { brandRoutes } from '#web/brand-routes.ts'
import { type AnyRoute, mount } from '#web/mount.ts'
import type { AnyForm } from '#web/page.ts'
import type { Ports } from '#web/ports.ts'
import { inCouncil } from '#db/transaction.ts'
import { statement } from '#db/statement.ts'
import { sql } from 'kysely'

/** Every page of every stage. The demo's own pages exist in the demo alone. */
export function allRoutes(mode: 'demo' | 'production'): AnyRoute[] {
  const stages: AnyRoute[] = [
    ...deskRoutes,
    ...offerRoutes,
    ...needsRoutes,
    ...amountRoutes,
    ...planRoutes,
    ...decisionRoutes,
    ...waitingRoutes,
    ...moneyRoutes,
    ...spendingRoutes,
    ...reviewRoutes,
    ...endingRoutes,
    ...followupRoutes,
  ]
  const forms = new Map(stages.filter((route): route is AnyForm => route.kind === 'form').map((route) => [route.spec.path, route]))
  return [...stages, ...signInRoutes(forms), ...brandRoutes, ...(mode === 'demo' ? demoRoutes : [])]
}

const isThere = statement('health', (_, _p: object) => sql<{ one: number }>`select 1 as one`)

/** Builds every part and mounts every page; the caller listens and closes. */
export async function buildApp(ports: Ports, assetsDir: string): Promise<FastifyInstance> {
  const app = await mount(ports, allRoutes(ports.mode), assetsDir)
  app.get('/health', async (_, reply) => {
    try {
      await inCouncil(ports.pool, 1, (tx) => tx.run(isThere, {}))
      return reply.code(200).header('cache-control', 'no-store').send('well')
    } catch {
      return reply.code(503).header('cache-control', 'no-store').send('the database does not answer')
    }
  })
  app.get('/', (_, reply) => {
    const [first] = ports.councils.all()
    return reply.redirect(ports.mode === 'demo' ? '/demo' : `/${first?.slug ?? ''}/`, 303)
  })
  return app
}
