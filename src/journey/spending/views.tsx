import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { scopeOf } from '#access/who-may.ts'
import { sayDate, sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, InsetText, SummaryList } from '#web/components/index.ts'
import { Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { backFromRecord, type Look, onRecord } from '#web/look.ts'
import { AskBox } from './asking/ask-box.tsx'
import type { Draft } from './capture/capture.ts'
import { sayWaiting } from './capture/words.ts'
import { Pictures } from './picture.tsx'
import { HELPED, type Purchase, type PurchaseInFull, SPANS, type Span, type Spending } from './spending.ts'
import { DONE, HELPED_DONE, HELPED_WORDS, type Reader, SPAN_WORDS, sayHelped, sayLeft } from './words.ts'

const readerOf = ({ permit }: Look): Reader => ({
  own: permit?.record?.personId === permit?.humanId,
  person: permit?.record?.personKnownAs ?? '',
})

/** What was bought, what is left, and how that stands to the plan. */
export function SpendingPage(props: { spending: Spending; drafts: readonly Draft[]; look: Look }): JSX.Element {
  const { spending, drafts, look } = props
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

/** Whether it helped is the person's to say, and for them and their worker to read. */
const hearsWhatHelped = (look: Look): Reader | undefined => {
  const reader = readerOf(look)
  return reader.own || look.permit?.as === 'worker' ? reader : undefined
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

/** One purchase, with its receipt for those who may see that. */
export function PurchasePage({ purchase, look }: { purchase: PurchaseInFull; look: Look }): JSX.Element {
  const { what, amountPence, boughtOn, lineWhat, outcomeWords, noReceiptBecause, recordedOn } = purchase
  const { own, person } = readerOf(look)
  return (
    <Layout
      look={look}
      title="One thing that was bought"
      back={{ href: onRecord(look, '/spending') }}
      doneWords={HELPED_DONE}
    >
      <h1 class="govuk-heading-l">{what}</h1>
      <SummaryList
        rows={[
          { key: 'Paid', value: `${sayMoney(amountPence)} on ${sayDay(boughtOn)}` },
          { key: 'Part of the plan', value: lineWhat },
          { key: own ? 'Your goal' : `${person}’s goal`, value: outcomeWords },
          { key: 'Written down', value: sayDate(recordedOn) },
          noReceiptBecause !== undefined && { key: 'About the receipt', value: noReceiptBecause },
        ]}
      />
      <PutRight purchase={purchase} look={look} />
      <Receipt purchase={purchase} look={look} />
      <DidItHelp purchase={purchase} look={look} />
      <Button classes="govuk-button--secondary" href={onRecord(look, '/spending')}>
        {own ? 'See all that you have bought' : `See all that ${person} has bought`}
      </Button>
    </Layout>
  )
}

/** Whether it still counts, and the way to put it right. */
function PutRight({
  purchase: { purchaseId, putRight },
  look,
}: {
  purchase: PurchaseInFull
  look: Look
}): JSX.Element | null {
  if (putRight !== undefined)
    return (
      <InsetText>
        {`This counts no longer. It was put right on ${sayDate(putRight.on)}: ${putRight.because}. `}
        {putRight.insteadId === undefined ? null : (
          <a class="govuk-link" href={onRecord(look, `/spending/${putRight.insteadId}`)}>
            See what stands now
          </a>
        )}
      </InsetText>
    )
  const { permit } = look
  if (permit === undefined) return null
  const own = mayAlso(permit, 'purchase', 'put-right')
  if (!own && !mayAlso(permit, 'purchase', 'put-right-for-person')) return null
  return (
    <p class="govuk-body">
      <a
        class="govuk-link"
        href={onRecord(look, `/spending/${purchaseId}/${own ? 'put-right' : 'put-right-for-person'}`)}
      >
        Something is not right
      </a>
    </p>
  )
}

/** One tap, if the person likes; nobody is reminded of it. */
function DidItHelp({ purchase, look }: { purchase: Purchase; look: Look }): JSX.Element | null {
  const reader = hearsWhatHelped(look)
  if (reader === undefined) return null
  const said = sayHelped(purchase.helped, reader)
  if (!reader.own) return said === undefined ? null : <p class="govuk-body">{said}</p>
  const path = onRecord(look, `/spending/${purchase.purchaseId}/helped`)
  if (said !== undefined)
    return (
      <p class="govuk-body">
        {`${said} `}
        <a class="govuk-link" href={path}>
          Change my answer
        </a>
      </p>
    )
  return (
    <>
      <h2 class="govuk-heading-m">Did this money help?</h2>
      <p class="govuk-body">Only if you like to say. Your worker can read it. It changes nothing about your money.</p>
      {HELPED.map((helped) => (
        <Press look={look} path={path} send={{ helped }} classes="govuk-button--secondary footing-big-choice">
          {HELPED_WORDS[helped]}
        </Press>
      ))}
    </>
  )
}

/** The pages, drawn only for those who may open them. */
function Receipt({ purchase, look }: { purchase: PurchaseInFull; look: Look }): JSX.Element | null {
  const { pages, what, boughtOn } = purchase
  const as = look.permit?.as
  if (pages.length === 0 || as === undefined || scopeOf(as, 'receipt', 'see') === undefined) return null
  return (
    <p class="govuk-body footing-pages">
      {pages.map((file, index) => (
        <img
          class="footing-picture"
          src={onRecord(look, `/spending/receipts/${file}`)}
          alt={`Photo of the receipt for ${what}, ${sayDate(boughtOn)}${pages.length === 1 ? '' : `, page ${index + 1} of ${pages.length}`}`}
        />
      ))}
    </p>
  )
}
