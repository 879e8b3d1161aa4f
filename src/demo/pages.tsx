import type { JSX } from 'preact'
import { type Day, sayDay } from '#core/day.ts'
import { journeyToday } from '#jobs/tick.ts'
import { type FormsByPath, goOnAs, whoTyped } from '#people/sign-in/going-on.ts'
import { html, seeOther } from '#web/answer.ts'
import { Button } from '#web/components/index.ts'
import { ComesFromElsewhere } from '#web/errors.tsx'
import { first } from '#web/fields.ts'
import { type OpenRoute, sentByUs } from '#web/incoming.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { readKey } from '#web/secrets.ts'
import { lookOf } from '#web/serve.tsx'
import { clockRoutes } from './clock-pages.tsx'
import { DEMO_COUNCILS, type DemoCouncil, type DemoHuman, humansOf, idOf } from './councils.ts'

function DemoPeople({
  look,
  today,
  councils,
}: {
  look: Look
  today: Day
  councils: readonly { council: DemoCouncil; look: Look }[]
}): JSX.Element {
  return (
    <Layout look={look} title="Demo">
      <h1 class="govuk-heading-l">Footing: a demo</h1>
      <p class="govuk-body">{`Nobody here is real. In the demo it is ${sayDay(today)}. Choose who you want to be.`}</p>
      <Button href={to(look, '/demo/clock')} classes="govuk-button--secondary">
        Move the demo’s clock forward
      </Button>
      {councils.map((one) => (
        <>
          <h2 class="govuk-heading-m">{one.council.name}</h2>
          {humansOf(one.council)
            .filter(({ story }) => story !== '')
            .map((human) => (
              <DemoOne look={one.look} human={human} />
            ))}
        </>
      ))}
    </Layout>
  )
}

function DemoOne({ look, human }: { look: Look; human: DemoHuman }): JSX.Element {
  const { key, name, roles, story } = human
  const action = to(look, '/demo')
  return (
    <form method="post" action={action}>
      <input type="hidden" name="key" value={look.keyFor(action)} />
      <input type="hidden" name="human" value={idOf(key)} />
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{`${name}, ${roles.join(', ').replaceAll('-', ' ')}`}</h3>
      <p class="govuk-body govuk-!-margin-bottom-2">{story}</p>
      <Button classes="govuk-button--secondary">{`Be ${name}`}</Button>
    </form>
  )
}

/** Signing in as anybody: there in the demo alone. Whoever had something typed when their session ended goes on with it. */
export const demoRoutes = (forms: FormsByPath): OpenRoute[] => [
  ...clockRoutes,
  {
    kind: 'open',
    method: 'GET',
    path: '/demo',
    purpose: 'to choose whom to be in the demo',
    handle: async (ports, incoming) => {
      const lookAt = (slug: string): Look | undefined => {
        const council = ports.councils.bySlug(slug)
        return council && lookOf(ports, { ...incoming, council, path: `/${slug}/demo`, tokenHash: undefined })
      }
      const councils = DEMO_COUNCILS.flatMap((council) => {
        const look = lookAt(council.slug)
        return look === undefined ? [] : [{ council, look }]
      })
      return html(
        <DemoPeople
          look={lookOf(ports, { ...incoming, tokenHash: undefined })}
          today={await journeyToday(ports)}
          councils={councils}
        />,
      )
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
      const chosen = first(raw, 'human') || (await whoTyped(ports, incoming))
      const human = DEMO_COUNCILS.flatMap(humansOf).find(({ key }) => idOf(key) === chosen)
      if (human === undefined || !human.key.startsWith(`${council.slug}/`)) return seeOther(`/${council.slug}/demo`)
      return goOnAs(ports, incoming, idOf(human.key), forms)
    },
  },
]
