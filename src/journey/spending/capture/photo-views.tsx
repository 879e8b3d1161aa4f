import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, FileUpload, InsetText } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { HowHeard } from '#web/how-heard.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import type { PurchaseInFull } from '../spending.ts'
import type { Draft, ToRecord } from './capture.ts'
import { WhyNoReceipt } from './field-views.tsx'
import { LET_GO_DAYS, mayShowLater } from './rules.ts'
import { ACCEPTED, NotYet } from './views.tsx'
import { CAPTURE_WORDS, sayPages } from './words.ts'

const Choose = ({ look, label }: { look: Look; label: string }): JSX.Element => (
  <FileUpload
    name="photo"
    error={bind(look, 'photo').error}
    label={label}
    hint="Take one now or choose one, or a PDF, or several pages. We keep only the picture, not the place where you took it."
    multiple
    attributes={{ accept: ACCEPTED }}
  />
)

/** The photo first; the rest afterwards, in peace. */
export function PhotoForm({ shape, look }: { shape: ToRecord; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Add a photo first" back={{ href: onRecord(look, '/spending/record') }}>
      <h1 class="govuk-heading-l">Add the photo first</h1>
      {shape.lines.length === 0 ? (
        <NotYet look={look} />
      ) : (
        <Form look={look} files>
          <p class="govuk-body">
            We keep it for you. You say how much it was and what it was for afterwards, now or another day. If the line
            breaks, send it again: it is kept once.
          </p>
          <Choose look={look} label="Photo of the receipt" />
          <Button preventDoubleClick>Keep this photo</Button>
        </Form>
      )}
    </Layout>
  )
}

/** The receipt of something that stood in a statement first; a word why there is none is as good. */
export function ReceiptLaterForm(props: { purchase: PurchaseInFull; forPerson?: boolean; look: Look }): JSX.Element {
  const { purchase, forPerson = false, look } = props
  const { purchaseId, what, amountPence, boughtOn } = purchase
  const back = onRecord(look, `/spending/${purchaseId}`)
  const [over] = mayShowLater(purchase, { pages: 1, because: '' })
  return (
    <Layout look={look} title="A receipt" back={{ href: back }}>
      <h1 class="govuk-heading-l">
        {forPerson ? `Does ${knownAs(look)} have a receipt for this?` : 'Do you have a receipt for this?'}
      </h1>
      <p class="govuk-body">{`${what}, ${sayMoney(amountPence)}, on ${sayDate(boughtOn)}`}</p>
      {over !== undefined && look.form === undefined ? (
        <>
          <InsetText>{`${CAPTURE_WORDS[over.code]}.`}</InsetText>
          <Button href={back}>Go back</Button>
        </>
      ) : (
        <Form look={look} files>
          <p class="govuk-body">A photo, or a word why there is none: both are fine. No payment waits for it.</p>
          <Choose look={look} label="Photo of the receipt" />
          <WhyNoReceipt look={look} />
          {forPerson ? <HowHeard look={look} /> : null}
          <Button preventDoubleClick>{forPerson ? 'Write it down' : 'Send this'}</Button>
        </Form>
      )}
    </Layout>
  )
}

/** One more page of the same receipt. */
export function MorePagesForm({ draft, look }: { draft: Draft; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Add another page" back={{ href: onRecord(look, `/spending/photo/${draft.draftId}`) }}>
      <h1 class="govuk-heading-l">Add another page</h1>
      <Form look={look} files>
        <p class="govuk-body">{sayPages(draft.pages.length)}</p>
        <Choose look={look} label="Photo of the next page" />
        <Button preventDoubleClick>Add this page</Button>
      </Form>
    </Layout>
  )
}

/** No photo after all. */
export function LetGoForm({ draft, look }: { draft: Draft; look: Look }): JSX.Element {
  return (
    <Layout
      look={look}
      title="A photo I do not need"
      back={{ href: onRecord(look, `/spending/photo/${draft.draftId}`) }}
    >
      <h1 class="govuk-heading-l">Let this photo go?</h1>
      <Form look={look}>
        <p class="govuk-body">{`Nobody has seen it, and nothing was written down. We remove it for good after ${LET_GO_DAYS} days. You can add another one on any day.`}</p>
        <Button preventDoubleClick>Let it go</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, `/spending/photo/${draft.draftId}`)}>
          Keep it and go back
        </a>
      </p>
    </Layout>
  )
}
