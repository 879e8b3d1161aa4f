import type { JSX } from 'preact'
import { called } from '#journey/followup/index.ts'
import { LinkList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import type { ManagersDay, Waiting } from './manager.ts'
import { KIND_WORDS, MORE, sayWhen } from './words.ts'

/** A manager's first screen: who needs something, how many, since when; then where to look things up. */
export function ManagersPage({ day, look }: { day: ManagersDay; look: Look }): JSX.Element {
  const { calls, waiting } = day
  return (
    <Layout look={look} title="Today">
      <h1 class="govuk-heading-l">Today</h1>
      {calls.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">First of all</h2>
          <LinkList
            links={calls.map((call) => ({
              href: to(look, `/budgets/${call.budgetId}/afterwards/calls/${call.callId}`),
              text: `${call.knownAs} needs somebody. ${called.due(call)}`,
            }))}
          />
        </>
      )}
      {calls.length + waiting.length > 0 ? null : <p class="govuk-body-l">Nothing waits for you now.</p>}
      {waiting.map((one) => (
        <Kind waiting={one} look={look} />
      ))}
      <h2 class="govuk-heading-m">More</h2>
      <LinkList links={MORE.map(({ path, text }) => ({ href: to(look, path), text }))} />
    </Layout>
  )
}

function Kind({ waiting, look }: { waiting: Waiting; look: Look }): JSX.Element {
  const { path, says, link } = KIND_WORDS[waiting.kind]
  const when = sayWhen(waiting)
  return (
    <>
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{says(waiting.count)}</h2>
      <p class="govuk-body">
        {when === undefined ? null : `${when} `}
        <a class="govuk-link" href={to(look, path)}>
          {link}
        </a>
      </p>
    </>
  )
}
