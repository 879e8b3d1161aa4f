import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { InsetText, Table } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { EQUALITY_WORDS } from '../words.ts'
import type { EqualityCounted } from './counted.ts'
import { ENOUGH_PEOPLE } from './rules.ts'

/** What people answered about themselves, in numbers of five people or more. No names, and no small numbers. */
export function EqualityCountedPage({ counted, look }: { counted: EqualityCounted; look: Look }): JSX.Element {
  const some = counted.questions.filter(({ told }) => told.length > 0)
  const none = counted.questions.filter(({ told }) => told.length === 0)
  return (
    <Layout look={look} title="Whom we reach" back={{ href: to(look, '/home') }}>
      <h1 class="govuk-heading-l">Whom we reach</h1>
      <p class="govuk-body">
        {`People may answer a few questions about themselves, and many leave them. Everything answered before ${sayDate(counted.before)} is counted here.`}
      </p>
      <p class="govuk-body">
        {`An answer that fewer than ${ENOUGH_PEOPLE} people gave is left out. Where the rest would give it away, one more is left out. A number changes only once it is ${ENOUGH_PEOPLE} more or fewer. So nobody can be known by it.`}
      </p>
      {some.map(({ question, told }) => (
        <>
          <h2 class="govuk-heading-m">{EQUALITY_WORDS[question]}</h2>
          <Table
            head={['Answer', 'People']}
            firstCellIsHeader
            rows={told.map(({ answer, people }) => [answer, `${people}`])}
          />
        </>
      ))}
      {none.length === 0 ? null : (
        <InsetText>
          {`Too few people gave any one answer to these: ${none.map(({ question }) => `“${EQUALITY_WORDS[question]}”`).join(' ')} They are counted here once there are ${ENOUGH_PEOPLE}.`}
        </InsetText>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={to(look, '/offers-counted')}>
          How many were offered a budget
        </a>
      </p>
    </Layout>
  )
}
