import type { JSX } from 'preact'
import { InsetText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'

/** For whoever has several first pages, or sees what others share with them. */
export function Home(props: {
  pages: readonly { path: string; text: string }[]
  shared: readonly { budget_id: string; known_as: string }[]
  look: Look
}): JSX.Element {
  const { pages, shared, look } = props
  const links = [
    ...pages,
    ...shared.map(({ budget_id, known_as }) => ({
      path: `/budgets/${budget_id}`,
      text: `What ${known_as} shares with you`,
    })),
  ]
  return (
    <Layout look={look} title="Home">
      <h1 class="govuk-heading-l">{`Hello, ${look.permit?.knownAs}`}</h1>
      {links.length === 0 ? (
        <InsetText>
          {`There is nothing for you here yet. When somebody shares their page with you, it will stand here. Until then, ring ${look.settings.phones.council.name} on ${look.settings.phones.council.number}.`}
        </InsetText>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {links.map(({ path, text }) => (
            <li>
              <a class="govuk-link govuk-!-font-size-24" href={to(look, path)}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  )
}
