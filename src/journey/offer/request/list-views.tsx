import type { JSX } from 'preact'
import { InsetText, Pagination, WideTable } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { PAGE, type RequestWaiting } from './request.ts'
import { DONE, ROUTE_WORDS, sayWaited } from './words.ts'

/** Who asked and has not heard from anybody yet: the oldest first. */
export function RequestsPage(props: {
  waiting: readonly RequestWaiting[]
  all: number
  page: number
  look: Look
}): JSX.Element {
  const { waiting, all, page, look } = props
  const isWorker = look.permit?.roles.includes('worker') ?? false
  return (
    <Layout
      look={look}
      title="Who asked"
      back={{ href: to(look, isWorker ? '/caseload' : '/home') }}
      doneWords={DONE}
      wide
    >
      <h1 class="govuk-heading-l">Who asked for a personal budget</h1>
      {waiting.length === 0 ? (
        <InsetText>
          Nobody is waiting for a first word. When somebody asks on the public page, they stand here, oldest first.
        </InsetText>
      ) : (
        <>
          <p class="govuk-body-l">
            {all === 1 ? '1 person waits for a first word.' : `${all} people wait for a first word.`}
          </p>
          <WideTable
            head={['Who', 'By which way', 'Waiting']}
            rows={waiting.map((one) => [
              <a class="govuk-link" href={to(look, `/requests/${one.requestId}`)}>
                {one.name}
              </a>,
              one.groupName === '' ? ROUTE_WORDS[one.route] : `${ROUTE_WORDS[one.route]}: ${one.groupName}`,
              sayWaited(one.askedOn, look.today),
            ])}
          />
          <Pages page={page} all={all} look={look} />
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={to(look, '/offers-counted')}>
          How many were offered a budget, and by which way people came
        </a>
      </p>
    </Layout>
  )
}

function Pages({ page, all, look }: { page: number; all: number; look: Look }): JSX.Element | null {
  if (all <= PAGE) return null
  const link = (number: number) => ({ href: `${look.here}?page=${number}` })
  return (
    <Pagination
      previous={page > 1 ? link(page - 1) : undefined}
      next={page * PAGE < all ? link(page + 1) : undefined}
    />
  )
}
