import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { type Day, sayDate } from '#core/day.ts'
import { InsetText, Table } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { BECAUSE } from '../not-offered/not-offered.ts'
import { BECAUSE_WORDS } from '../not-offered/words.ts'
import { ANSWERS } from '../offer.ts'
import { BECAME, ROUTES } from '../request/request.ts'
import { BECAME_WORDS, ROUTE_WORDS } from '../request/words.ts'
import type { OffersCounted } from './counted.ts'

export type CountedShown = { counted: OffersCounted; from: Day; to: Day }

const ANSWERED_AS = { accepted: 'Said yes', declined: 'Said no', 'not-now': 'Said: not now' } as const

/** How many were offered a budget, what they said, why some were not, and by which way people came. No names. */
export function CountedPage({ shown, look }: { shown: CountedShown; look: Look }): JSX.Element {
  const { counted, from } = shown
  return (
    <Layout look={look} title="Offers counted" back={{ href: to(look, '/requests') }}>
      <h1 class="govuk-heading-l">Who was offered a budget</h1>
      <p class="govuk-body">{`Counted from ${sayDate(from)} to ${sayDate(shown.to)}. Each person counts once, and so does each time somebody asked.`}</p>
      <p class="govuk-body">{`${people(counted.begun)} new here. It was explained to ${people(counted.explained)}.`}</p>
      <Counts title="What they answered" rows={ANSWERS.map((one) => [ANSWERED_AS[one], counted.answered[one]])} />
      <Counts
        title="Why it was not offered yet"
        rows={BECAUSE.map((one) => [BECAUSE_WORDS[one], counted.notOffered[one]])}
      />
      <Counts title="By which way people asked" rows={ROUTES.map((one) => [ROUTE_WORDS[one], counted.asked[one]])} />
      <Counts title="What became of it" rows={BECAME.map((one) => [BECAME_WORDS[one], counted.became[one]])} />
      <p class="govuk-body">
        <a class="govuk-link" href={to(look, '/left-out-counted')}>
          How often something was wanted, but left out of a plan
        </a>
      </p>
      {look.permit !== undefined && mayAlso(look.permit, 'equality-counted', 'see') ? (
        <p class="govuk-body">
          <a class="govuk-link" href={to(look, '/equality-counted')}>
            Whom we reach: what people answered about themselves
          </a>
        </p>
      ) : null}
    </Layout>
  )
}

const people = (many: number): string => (many === 1 ? '1 person' : `${many} people`)

function Counts({ title, rows }: { title: string; rows: readonly (readonly [string, number])[] }): JSX.Element {
  const some = rows.filter(([, many]) => many > 0)
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {some.length === 0 ? (
        <InsetText>Nobody in these days. When there is somebody, they are counted here.</InsetText>
      ) : (
        <Table head={['What', 'How many']} firstCellIsHeader rows={some.map(([text, many]) => [text, `${many}`])} />
      )}
    </>
  )
}
