import type { ComponentChildren, JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import type { Counted } from '#journey/waiting/index.ts'
import { Button } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { PUBLIC_PAGES, type PublicPath } from './words.ts'

/** One public page: its one idea, and the next one to read. */
export function PublicPage(props: { look: Look; path: PublicPath; children: ComponentChildren }): JSX.Element {
  const { look, path } = props
  const at = PUBLIC_PAGES.findIndex((one) => one.path === path)
  const next = PUBLIC_PAGES[at + 1]
  return (
    <Layout look={look} title={PUBLIC_PAGES[at]?.text ?? ''} back={{ href: to(look, '/') }}>
      <h1 class="govuk-heading-l">{PUBLIC_PAGES[at]?.text}</h1>
      {props.children}
      {next === undefined ? (
        <AskButton look={look} />
      ) : (
        <Button href={to(look, next.path)}>{`Next: ${next.text}`}</Button>
      )}
      <RingUs look={look} />
    </Layout>
  )
}

export const AskButton = ({ look }: { look: Look }): JSX.Element => (
  <Button href={to(look, '/ask')}>Ask for a budget</Button>
)

export function RingUs({ look }: { look: Look }): JSX.Element {
  const { council } = look.settings.phones
  return <p class="govuk-body">{`Questions? Ring ${council.name} on ${council.number}, ${council.when}.`}</p>
}

export const Points = ({ points }: { points: readonly string[] }): JSX.Element => (
  <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
    {points.map((point) => (
      <li>{point}</li>
    ))}
  </ul>
)

/** As of when, and of whom. Nothing where nobody has counted yet. */
export function CountedOn({ counts }: { counts: readonly Counted[] }): JSX.Element | null {
  const countedOn = counts[0]?.countedOn
  return countedOn === undefined ? null : (
    <p class="govuk-body">
      {`We counted on ${sayDate(countedOn)}: everybody who came to the end of a step in the year before. The whole time counts. That holds for breaks, for questions, and for plans that came back too.`}
    </p>
  )
}
