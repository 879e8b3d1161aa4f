import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import type { Action, Resource } from '#access/who-may.ts'
import { sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { backFromRecord, type Look, onRecord } from '#web/look.ts'
import { AskBox } from './asking/ask-box.tsx'
import type { Draft } from './capture/capture.ts'
import { sayWaiting } from './capture/words.ts'
import type { Checking } from './checking/index.ts'
import { TurnNow } from './checking/views.tsx'
import { type Enough, sayStanding } from './enough/index.ts'
import { Pictures } from './picture.tsx'
import { hearsWhatHelped, readerOf } from './reader.ts'

export { PurchasePage } from './purchase-views.tsx'

import { type Purchase, SPANS, type Span, type Spending } from './spending.ts'
import { DONE, type Reader, SPAN_WORDS, sayLeft } from './words.ts'

/** What was bought, what is left, and how that stands to the plan. */
export function SpendingPage(props: {
  spending: Spending
  drafts: readonly Draft[]
  checking: Checking | undefined
  enough: Pick<Enough, 'standing' | 'rule'> | undefined
  look: Look
}): JSX.Element {
  const { spending, drafts, checking, enough, look } = props
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
          <Standing enough={enough} look={look} />
          {checking === undefined ? null : <TurnNow checking={checking} look={look} />}
          {reader.own ? <Button href={onRecord(look, '/spending/record')}>Write down something I bought</Button> : null}
          <Waiting drafts={drafts} look={look} />
          {reader.own ? <AskBox look={look} /> : null}
          <h2 class="govuk-heading-m">What it was for</h2>
          <Spans span={spending.span} look={look} />
          <Pictures served={byOutcome} reader={hearsWhatHelped(look)} />
          {checking === undefined ? null : <Doors look={look} />}
          <h2 class="govuk-heading-m">One by one</h2>
          {purchases.length === 0 ? <NothingYet reader={reader} /> : <List purchases={purchases} look={look} />}
        </>
      )}
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

/** Whether there is enough, where there is something to say. */
function Standing({ enough, look }: { enough: Pick<Enough, 'standing' | 'rule'> | undefined; look: Look }) {
  const says = enough && sayStanding(enough.standing, enough.rule, readerOf(look))
  if (says === undefined) return null
  return (
    <InsetText>
      {`${says} `}
      <a class="govuk-link" href={onRecord(look, '/spending/enough')}>
        See what can be done
      </a>
    </InsetText>
  )
}

/** What else stands about spending: each one line. */
function Doors({ look }: { look: Look }): JSX.Element {
  const { own, person } = readerOf(look)
  const may = <R extends Resource>(resource: R, action: Action<R>): boolean =>
    look.permit !== undefined && mayAlso(look.permit, resource, action)
  const doors = [
    ...(may('change', 'see')
      ? [
          { text: own ? 'Something has to change' : `What ${person} wants to change`, path: '/spending/change' },
          { text: 'Is there enough?', path: '/spending/enough' },
        ]
      : []),
    ...(may('statements', 'see') ? [{ text: 'Bank statements', path: '/statements' }] : []),
    ...(may('assistant', 'see')
      ? [{ text: own ? 'Who works for me' : 'Who works for them', path: '/assistants' }]
      : []),
    ...(may('asking', 'see')
      ? [{ text: own ? 'What I asked before buying' : 'What was asked before buying', path: '/asking' }]
      : []),
    { text: own ? 'How we look at what you bought' : 'How we look at it', path: '/spending/checking' },
    ...(may('outside', 'see')
      ? [{ text: own ? 'Questions to me about what I bought' : 'Questions about what was bought', path: '/outside' }]
      : []),
    ...(own
      ? [
          { text: 'What we noticed', path: '/noticed' },
          { text: 'Something for me', path: '/for-you' },
        ]
      : []),
    ...(may('private-question', 'see')
      ? [
          { text: 'What was noticed in statements', path: '/noticed/for-worker' },
          { text: 'A question for them alone', path: '/for-you/answers' },
        ]
      : []),
    { text: 'Money that goes back', path: '/spending/give-back' },
  ]
  return (
    <ul class="govuk-list govuk-list--spaced">
      {doors.map(({ text, path }) => (
        <li>
          <a class="govuk-link" href={onRecord(look, path)}>
            {text}
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
