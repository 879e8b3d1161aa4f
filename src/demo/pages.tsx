import type { JSX } from 'preact'
import { sayDay } from '#core/day.ts'
import { inCouncil } from '#db/transaction.ts'
import { beginSession } from '#people/sign-in/deeds.ts'
import { html, seeOther } from '#web/answer.ts'
import { Button } from '#web/components/index.ts'
import { ComesFromElsewhere } from '#web/errors.tsx'
import { first } from '#web/fields.ts'
import { type OpenRoute, sentByUs } from '#web/incoming.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { readKey } from '#web/secrets.ts'
import { lookOf } from '#web/serve.tsx'
import { sessionCookie } from '#web/session.ts'
import { DEMO_COUNCILS, type DemoCouncil, idOf } from './councils.ts'

function DemoPeople({ look, council }: { look: Look; council: DemoCouncil }): JSX.Element {
  const action = to(look, '/demo')
  return (
    <Layout look={look} title="Demo">
      <h1 class="govuk-heading-l">{`${council.name}: a demo`}</h1>
      <p class="govuk-body">{`Nobody here is real. It is ${sayDay(look.today)} in the demo. Choose who you want to be.`}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={to(look, '/demo/clock')}>
          Move the demo’s clock forward
        </a>
        {' · '}
        {DEMO_COUNCILS.filter(({ slug }) => slug !== council.slug).map(({ slug, name }) => (
          <a class="govuk-link" href={`/${slug}/demo`}>
            {name}
          </a>
        ))}
      </p>
      {council.humans.map(({ key, name, roles, story }) => (
        <form method="post" action={action} class="footing-demo-human">
          <input type="hidden" name="key" value={look.keyFor(action)} />
          <input type="hidden" name="human" value={idOf(key)} />
          <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{`${name}, ${roles.join(', ').replaceAll('-', ' ')}`}</h2>
          <p class="govuk-body">{story}</p>
          <Button classes="govuk-button--secondary">{`Be ${name}`}</Button>
        </form>
      ))}
    </Layout>
  )
}

/** Signing in as anybody: there in the demo alone. */
export const demoRoutes: OpenRoute[] = [
  {
    kind: 'open',
    method: 'GET',
    path: '/demo',
    purpose: 'to choose whom to be in the demo',
    handle: async (ports, incoming) => {
      const council = DEMO_COUNCILS.find(({ slug }) => slug === incoming.council.slug)
      const look = lookOf(ports, { ...incoming, tokenHash: undefined })
      return council === undefined ? seeOther(`/${incoming.council.slug}/`) : html(<DemoPeople look={look} council={council} />)
    },
  },
  {
    kind: 'open',
    method: 'POST',
    path: '/demo',
    purpose: 'to be somebody in the demo',
    handle: async (ports, incoming) => {
      const { council, raw, path } = incoming
      const ours = readKey(ports.secret, `${council.authorityId}. ${path}`, first(raw, 'key')) !== undefined
      if (!sentByUs(incoming) || !ours) return html(<ComesFromElsewhere look={lookOf(ports, incoming)} />, 403)
      const human = DEMO_COUNCILS.flatMap(({ humans }) => humans).find(({ key }) => idOf(key) === first(raw, 'human'))
      if (human === undefined || !human.key.startsWith(`${council.slug}/`)) return seeOther(`/${council.slug}/demo`)
      const token = await inCouncil(ports.pool, council.authorityId, (tx) => beginSession(tx, idOf(human.key), ports.clock.now(), true))
      return seeOther(`/${council.slug}/home`, { 'set-cookie': sessionCookie(ports.mode, council, token) })
    },
  },
]
