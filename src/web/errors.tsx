import type { JSX } from 'preact'
import { Layout } from './layout.tsx'
import type { Look } from './look.ts'

/** Not allowed and not there look the same. */
export function NotThere({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Page not found">
      <h1 class="govuk-heading-l">We cannot find this page</h1>
      <p class="govuk-body">It may have moved, or it may not be yours to see.</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${look.council.slug}/home`}>
          Go to your first page
        </a>
        {`, or ring ${look.settings.phones.council.name} on ${look.settings.phones.council.number}.`}
      </p>
    </Layout>
  )
}

export function WentWrong({ look, id }: { look: Look; id: string }): JSX.Element {
  return (
    <Layout look={look} title="Something went wrong">
      <h1 class="govuk-heading-l">Something went wrong on our side</h1>
      <p class="govuk-body">
        Nothing was saved, and no payment was changed by this. Go back and try again in a few minutes.
      </p>
      <p class="govuk-body">{`If it happens again, ring ${look.settings.phones.council.name} on ${look.settings.phones.council.number} and say this number: ${id}.`}</p>
    </Layout>
  )
}

export function ComesFromElsewhere({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Nothing was sent">
      <h1 class="govuk-heading-l">Nothing was sent</h1>
      <p class="govuk-body">
        This came from another site or from a page that we did not draw for you. Open the page here and send it from
        there.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${look.council.slug}/home`}>
          Go to your first page
        </a>
      </p>
    </Layout>
  )
}
