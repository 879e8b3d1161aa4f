import type { JSX } from 'preact'
import { sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, onRecord } from '#web/look.ts'
import { Pictures } from './picture.tsx'
import { hearsWhatHelped, readerOf } from './reader.ts'
import { type Purchase, SPANS, type Span, type Spending } from './spending.ts'
import { type Reader, SPAN_WORDS, sayLeft } from './words.ts'

export { PurchasePage } from './purchase-views.tsx'

/** All that was bought: how it stands to the plan, and one by one. */
export function BoughtPage({ spending, look }: { spending: Spending; look: Look }): JSX.Element {
  const { purchases, byOutcome, totals, span } = spending
  const reader = readerOf(look)
  const heading = reader.own ? 'What you have bought' : `What ${reader.person} has bought`
  return (
    <Layout look={look} title={heading} back={{ href: onRecord(look, '/spending') }}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <InsetText>{sayLeft(totals, reader)}</InsetText>
      <h2 class="govuk-heading-m">What it was for</h2>
      <Spans span={span} look={look} />
      <Pictures served={byOutcome} reader={hearsWhatHelped(look)} />
      <h2 class="govuk-heading-m">One by one</h2>
      {purchases.length === 0 ? <NothingYet reader={reader} /> : <BoughtList purchases={purchases} look={look} />}
      <Button classes="govuk-button--secondary" href={onRecord(look, '/spending')}>
        {reader.own ? 'See what you have left' : `See what ${reader.person} has left`}
      </Button>
    </Layout>
  )
}

/** This week, this month, or all of it. */
const Spans = ({ span, look }: { span: Span; look: Look }): JSX.Element => (
  <ul class="govuk-list">
    {SPANS.map((one) => (
      <li>
        {one === span ? (
          <strong>{SPAN_WORDS[one]}</strong>
        ) : (
          <a class="govuk-link" href={onRecord(look, `/spending/bought?span=${one}`)}>
            {SPAN_WORDS[one]}
          </a>
        )}
      </li>
    ))}
  </ul>
)

/** Before anything is written down. */
export const NothingYet = ({ reader: { own, person } }: { reader: Reader }): JSX.Element => (
  <p class="govuk-body">
    {own
      ? 'Nothing is written down yet. When you buy something from your plan, write it down here. A photo from your phone is enough.'
      : `Nothing is written down yet. What ${person} buys appears here as ${person} writes it down. A photo from a phone is enough.`}
  </p>
)

/** Each thing that was bought in a few words, with the way to the rest of it. */
export function BoughtList({ purchases, look }: { purchases: readonly Purchase[]; look: Look }): JSX.Element {
  return (
    <ul class="govuk-list govuk-list--spaced">
      {purchases.map(({ purchaseId, what, amountPence, boughtOn, lineWhat, receiptId }) => (
        <li>
          <a class="govuk-link" href={onRecord(look, `/spending/${purchaseId}`)}>
            {what}
          </a>
          <br />
          {`${sayMoney(amountPence)} on ${sayDay(boughtOn)}, for: ${lineWhat}. ${receiptId === undefined ? 'No photo.' : 'With a photo.'}`}
        </li>
      ))}
    </ul>
  )
}
