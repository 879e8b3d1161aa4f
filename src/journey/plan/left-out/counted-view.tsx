import type { JSX } from 'preact'
import { type Day, sayDate } from '#core/day.ts'
import { InsetText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import type { LeftOutCounted } from './left-out.ts'
import { ENOUGH_PEOPLE } from './rules.ts'

type Shown = { from: Day; to: Day; counted: LeftOutCounted | undefined }

/** How often something was wanted and left out, over a year. No names, no words of anybody's, and nothing of a few people. */
export function CountedPage({ shown, look }: { shown: Shown; look: Look }): JSX.Element {
  const { from, counted } = shown
  return (
    <Layout look={look} title="Wanted, but left out" back={{ href: to(look, '/home') }}>
      <h1 class="govuk-heading-l">How often something was wanted, but left out</h1>
      <p class="govuk-body">
        {`Sometimes somebody wants a thing, and it is left out of the plan. They thought that nobody would pay for it. Counted from ${sayDate(from)} to ${sayDate(shown.to)}.`}
      </p>
      {counted === undefined ? (
        <InsetText>{`Fewer than ${ENOUGH_PEOPLE} people, or nobody. It is counted here once there are ${ENOUGH_PEOPLE}, so that nobody can be known by it.`}</InsetText>
      ) : (
        <p class="govuk-body-l">{`${counted.count} times, for ${counted.people} people.`}</p>
      )}
      <p class="govuk-body">A high number can mean that people do not know what a budget may be used for.</p>
      <p class="govuk-body">
        <a class="govuk-link" href={to(look, '/about/bought')}>
          What others here bought
        </a>
      </p>
    </Layout>
  )
}
