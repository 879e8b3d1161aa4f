import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { dayInLondon } from '#core/day.ts'
import { type Council, settingsOn } from '#council/index.ts'
import { statement } from '#db/statement.ts'
import { inCouncil } from '#db/transaction.ts'
import { demoRoutes } from '#demo/pages.tsx'
import { openRoutes } from '#desk/open/pages.tsx'
import { deskRoutes } from '#desk/pages.tsx'
import { publicRoutes } from '#desk/public/pages.tsx'
import { directoryRoutes } from '#directory/pages.tsx'
import { amountRoutes } from '#journey/amount/pages.tsx'
import { decisionRoutes } from '#journey/decision/pages.tsx'
import { endingRoutes } from '#journey/ending/pages.tsx'
import { followupRoutes } from '#journey/followup/pages.tsx'
import { moneyRoutes } from '#journey/money/pages.tsx'
import { needsRoutes } from '#journey/needs/pages.tsx'
import { askRoutes } from '#journey/offer/asking/pages.tsx'
import { offerRoutes } from '#journey/offer/pages.tsx'
import { alarmOpenRoutes } from '#journey/plan/alarm/pages.tsx'
import { planRoutes } from '#journey/plan/pages.tsx'
import { reviewRoutes } from '#journey/review/pages.tsx'
import { canISpendRoutes } from '#journey/spending/asking/open/pages.tsx'
import { spendingRoutes } from '#journey/spending/pages.tsx'
import { waitingRoutes } from '#journey/waiting/pages.tsx'
import { messageRoutes } from '#messages/pages.tsx'
import { circleRoutes } from '#people/circle/pages.tsx'
import { communicationRoutes } from '#people/communication/pages.tsx'
import { contactRoutes } from '#people/contact/pages.tsx'
import { coverRoutes } from '#people/cover/pages.tsx'
import { invitationRoutes } from '#people/invitation/pages.tsx'
import { namedWorkerRoutes } from '#people/named-worker/pages.tsx'
import { signInRoutes } from '#people/sign-in/pages.tsx'
import { addressRoutes } from '#people/sign-in-address/pages.tsx'
import { staffRoutes } from '#people/staff/pages.tsx'
import { brandRoutes } from '#web/brand-routes.ts'
import { draftRoutes } from '#web/drafts.ts'
import { frontDoor } from '#web/front-door.tsx'
import { mount } from '#web/mount.ts'
import type { AnyForm } from '#web/page.ts'
import type { Ports } from '#web/ports.ts'
import type { AnyRoute } from '#web/routes.ts'

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
    ...communicationRoutes,
    ...circleRoutes,
    ...contactRoutes,
    ...coverRoutes,
    ...addressRoutes,
    ...staffRoutes,
    ...namedWorkerRoutes,
    ...messageRoutes,
    ...directoryRoutes,
  ]
  const forms = new Map(
    stages.filter((route): route is AnyForm => route.kind === 'form').map((route) => [route.spec.path, route]),
  )
  return [
    ...stages,
    ...signInRoutes(forms),
    ...invitationRoutes,
    ...openRoutes,
    ...publicRoutes,
    ...alarmOpenRoutes,
    ...askRoutes,
    ...canISpendRoutes,
    ...draftRoutes,
    ...brandRoutes,
    ...(mode === 'demo' ? demoRoutes(forms) : []),
  ]
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
    const { status, headers, body } = frontDoor(ports.mode, namedToday(ports), ports.assets.css)
    return reply.code(status).headers(headers).send(body)
  })
  // A council's address as people type it, without the stroke at its end.
  app.get<{ Params: { council: string } }>('/:council', (request, reply) => {
    const { council } = request.params
    const found = ports.councils.all().some(({ slug }) => slug === council)
    return found ? reply.redirect(`/${council}/`, 303) : reply.callNotFound()
  })
  if (ports.mode === 'demo')
    for (const path of ['/demo', '/demo/clock'])
      app.get(path, (_, reply) => reply.redirect(`/${ports.councils.all()[0]?.slug ?? ''}${path}`, 303))
  return app
}

/** Every council as it is called today. */
const namedToday = ({ councils, clock }: Ports): Council[] =>
  councils.all().map((council) => ({ ...council, name: settingsOn(council, dayInLondon(clock.now())).name }))
