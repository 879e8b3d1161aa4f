import type { JSX } from 'preact'
import { type Day, sayMonth } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, InsetText, SummaryList, Table } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, onRecord } from '#web/look.ts'
import { type Reader, readerOf } from '../agreement/money-words.ts'
import { BarsOf } from './picture.tsx'
import type { Ahead } from './statement.ts'
import { sayCommitted, sayUntil } from './words.ts'

/** What was agreed and is not paid yet, month by month to the end; what is left this month and this year. */
export function AheadPage({ ahead, look }: { ahead: Ahead; look: Look }): JSX.Element {
  const reader = readerOf(look)
  return (
    <Layout look={look} title="What is still to come" back={{ href: onRecord(look, '/money') }}>
      <h1 class="govuk-heading-l">What is still to come</h1>
      {ahead.isSetUp ? (
        <ToCome ahead={ahead} reader={reader} />
      ) : (
        <InsetText>
          {`No payments are set up yet. When ${reader.own ? 'your' : 'the'} plan is approved and the payments are set up, each month stands here.`}
        </InsetText>
      )}
      <Button href={onRecord(look, '/money/statement')}>See what came in and went out</Button>
    </Layout>
  )
}

const monthName = (month: Day): string => `${sayMonth(Number(month.slice(5, 7)))} ${month.slice(0, 4)}`
const shortName = (month: Day): string => `${sayMonth(Number(month.slice(5, 7))).slice(0, 3)} ${month.slice(0, 4)}`

function ToCome({ ahead, reader }: { ahead: Ahead; reader: Reader }): JSX.Element {
  const { month, year, byMonth } = ahead
  const due = byMonth.some(({ pence }) => pence > 0n)
  return (
    <>
      <p class="govuk-body">{sayCommitted(ahead)}</p>
      <h2 class="govuk-heading-m">This month and this year</h2>
      <p class="govuk-body">{sayUntil(month, reader)}</p>
      <p class="govuk-body">{sayUntil(year, reader)}</p>
      <SummaryList
        rows={[
          { key: 'Bought this month', value: sayMoney(month.spentPence) },
          { key: 'Bought since 1 April', value: sayMoney(year.spentPence) },
        ]}
      />
      {due ? (
        <>
          <h2 class="govuk-heading-m">Month by month</h2>
          <BarsOf
            rows={byMonth.map(({ month: of, pence }) => ({ name: shortName(of), pence }))}
            says="A picture of the table below: what is still to come in each month"
            id="month-by-month"
          />
          <Table
            head={['Month', { children: 'Still to come', format: 'numeric' }]}
            firstCellIsHeader
            rows={byMonth.map(({ month: of, pence }) => [
              monthName(of),
              { children: sayMoney(pence), format: 'numeric' },
            ])}
          />
        </>
      ) : null}
    </>
  )
}
