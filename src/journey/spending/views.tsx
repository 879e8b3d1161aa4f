import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { backFromRecord, type Look, onRecord } from '#web/look.ts'
import { AskBox } from './asking/ask-box.tsx'
import type { Draft } from './capture/capture.ts'
import { sayWaiting } from './capture/words.ts'
import { Pictures } from './picture.tsx'
import { hearsWhatHelped, readerOf } from './reader.ts'

export { PurchasePage } from './purchase-views.tsx'

import { type Purchase, SPANS, type Span, type Spending } from './spending.ts'
import { DONE, type Reader, SPAN_WORDS, sayLeft } from './words.ts'

/** What was bought, what is left, and how that stands to the plan. */
export function SpendingPage(props: {
  spending: Spending
  drafts: readonly Draft[]
  /** Whether somebody works for the person, and the reader may see it. */
  assisted: boolean
  look: Look
}): JSX.Element {
  const { spending, drafts, assisted, look } = props
  const { lines, purchases, byOutcome, totals } = spending
  const reader = readerOf(look)
  const heading = reader.own ? 'What you have bought' : `What ${reader.person} has bought`
  return (
    <Layout look={look} title={heading} back={{ href: backFromRecord(look) }} doneWords={DONE}>
      <h1 class="govuk-heading-l">{heading}</h1>
      {lines.length === 0 ? (
        <NotSetUp look={look} reader={reader} />
      ) : (
        <>
          <InsetText>{sayLeft(totals, reader)}</InsetText>
          {reader.own ? <Button href={onRecord(look, '/spending/record')}>Write down something I bought</Button> : null}
          <Waiting drafts={drafts} look={look} />
          <Statements look={look} />
          {assisted ? (
            <p class="govuk-body">
              <a class="govuk-link" href={onRecord(look, '/assistants')}>
                {reader.own ? 'Who works for you, and their hours' : 'Who works for them, and the hours'}
              </a>
            </p>
          ) : null}
          {reader.own ? <AskBox look={look} /> : null}
          <h2 class="govuk-heading-m">What it was for</h2>
          <Spans span={spending.span} look={look} />
          <Pictures served={byOutcome} reader={hearsWhatHelped(look)} />
          <h2 class="govuk-heading-m">One by one</h2>
          {purchases.length === 0 ? <NothingYet reader={reader} /> : <List purchases={purchases} look={look} />}
        </>
      )}
    </Layout>
  )
}

/** The way to bank statements, for who may send one. */
function Statements({ look }: { look: Look }): JSX.Element | null {
  if (look.permit === undefined || !mayAlso(look.permit, 'statements', 'see')) return null
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={onRecord(look, '/statements')}>
        Bank statements
      </a>
    </p>
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
          <a class="govuk-link" href={onRecord(look, `/spending?span=${one}`)}>
            {SPAN_WORDS[one]}
          </a>
        )}
      </li>
    ))}
  </ul>
)

/** Photos that came first and still wait for the rest. */
function Waiting({ drafts, look }: { drafts: readonly Draft[]; look: Look }): JSX.Element | null {
  if (drafts.length === 0) return null
  return (
    <ul class="govuk-list">
      {drafts.map(({ draftId, addedOn }) => (
        <li>
          {`${sayWaiting(addedOn)} `}
          <a class="govuk-link" href={onRecord(look, `/spending/photo/${draftId}`)}>
            Say what it was for
          </a>
        </li>
      ))}
    </ul>
  )
}

function NotSetUp({ look, reader }: { look: Look; reader: Reader }): JSX.Element {
  return (
    <>
      <p class="govuk-body">
        {reader.own
          ? 'Here you will see what you buy and what is left, from the day on which your payments are set up. They are not set up yet.'
          : `Here you will see what ${reader.person} buys and what is left, from the day on which the payments are set up. They are not set up yet.`}
      </p>
      <Button href={onRecord(look, '')}>See what happens next</Button>
    </>
  )
}

const NothingYet = ({ reader: { own, person } }: { reader: Reader }): JSX.Element => (
  <p class="govuk-body">
    {own
      ? 'Nothing is written down yet. When you buy something from your plan, write it down here. A photo from your phone is enough.'
      : `Nothing is written down yet. What ${person} buys appears here as ${person} writes it down. A photo from a phone is enough.`}
  </p>
)

function List({ purchases, look }: { purchases: readonly Purchase[]; look: Look }): JSX.Element {
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
