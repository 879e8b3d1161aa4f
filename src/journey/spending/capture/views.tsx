import type { JSX } from 'preact'
import { Button, Details, FileUpload, Input, InsetText } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, isPerson, type Look, onRecord } from '#web/look.ts'
import type { Draft, ToRecord } from './capture.ts'
import { LineChoice, MoreWords, WhyNoReceipt } from './field-views.tsx'
import { saysSomething } from './rules.ts'
import { PHOTO_DONE, sayPages, sayReading, sayReceiptNeeded } from './words.ts'

/** What a camera or a folder may offer. */
export const ACCEPTED = 'image/*,.heic,.heif,application/pdf'

type Shape = { shape: ToRecord; look: Look }

/** Writing down a purchase: a phone and a minute are enough. */
export function RecordForm({ shape, look: given }: Shape): JSX.Element {
  const { lines, draft, receiptsOverPence } = shape
  const look = draft === undefined ? withPhotoToChooseAgain(given) : given
  const reading = draft?.reading
  const guess = reading !== undefined && saysSomething(reading) ? reading : undefined
  return (
    <Layout
      look={look}
      title="Write down something I bought"
      back={{ href: onRecord(look, '/spending') }}
      doneWords={PHOTO_DONE}
    >
      <h1 class="govuk-heading-l">What did you buy?</h1>
      {lines.length === 0 ? (
        <NotYet look={look} />
      ) : (
        <>
          {draft === undefined ? null : <Kept draft={draft} look={look} />}
          <Form look={look} files={draft === undefined}>
            {/* The first button of a form is what the Enter key presses: this one does nothing, so that no line is chosen by it. */}
            <button type="submit" disabled hidden />
            {draft === undefined ? <Photo needed={sayReceiptNeeded(receiptsOverPence)} look={look} /> : null}
            <Input
              {...bind(look, 'amount', guess?.totalPence === undefined ? undefined : asTyped(guess.totalPence))}
              label="How much did you pay, in pounds?"
              hint={
                guess?.totalPence === undefined
                  ? undefined
                  : 'This is our guess from your photo. Change it if it is wrong.'
              }
              prefix="£"
              inputmode="decimal"
              spellcheck={false}
              classes="govuk-input--width-5"
            />
            {draft === undefined ? <WhyNoReceipt look={look} /> : null}
            <MoreWords look={look} guessed={guess?.paidOn} />
            <LineChoice lines={lines} look={look} />
          </Form>
          <Otherwise draft={draft} look={look} />
        </>
      )}
    </Layout>
  )
}

/** An amount as somebody would type it. */
const asTyped = (pence: bigint): string => `${pence / 100n}.${String(pence % 100n).padStart(2, '0')}`

const Photo = ({ look, needed = '' }: { look: Look; needed?: string }): JSX.Element => (
  <FileUpload
    name="photo"
    error={bind(look, 'photo').error}
    label="Photo of the receipt"
    hint={`${needed}Take one now or choose one, or a PDF, or several pages. We keep only the picture, not the place where you took it.`}
    multiple
    attributes={{ accept: ACCEPTED }}
  />
)

/** What was added first, to look at, and what a machine made of it. */
function Kept({ draft, look }: { draft: Draft; look: Look }): JSX.Element {
  const { pages, reading } = draft
  return (
    <>
      <p class="govuk-body">{`Your photo is safe with us. ${sayPages(pages.length)} Nobody else sees it yet.`}</p>
      <p class="govuk-body footing-pages">
        {pages.map((file, index) => (
          <img
            class="footing-picture"
            src={onRecord(look, `/spending/receipts/${file}`)}
            alt={`Page ${index + 1} of the receipt that you added`}
          />
        ))}
      </p>
      {reading === undefined ? (
        <p class="govuk-body">
          We are trying to read it. You need not wait: write what you know.{' '}
          <a class="govuk-link" href={onRecord(look, `/spending/photo/${draft.draftId}`)}>
            See what we could read
          </a>
        </p>
      ) : saysSomething(reading) ? (
        <InsetText>{`${sayReading(reading)} A machine read it, and it can be wrong. What you write counts.`}</InsetText>
      ) : (
        <p class="govuk-body">We could not read it by machine. That does not matter: you can.</p>
      )}
    </>
  )
}

/** What else can be done: the photo first, or another page, or no photo after all. */
function Otherwise({ draft, look }: { draft: Draft | undefined; look: Look }): JSX.Element {
  if (draft === undefined)
    return (
      <Details summary="Is your line slow, or would you like us to read the receipt?">
        <p class="govuk-body">
          Add the photo first. It is then safe with us, and we try to read the amount and the day for you.
        </p>
        <Button classes="govuk-button--secondary" href={onRecord(look, '/spending/photo')}>
          Add the photo first
        </Button>
      </Details>
    )
  const path = `/spending/photo/${draft.draftId}`
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={onRecord(look, `${path}/more`)}>
        Add another page
      </a>
      <br />
      <a class="govuk-link" href={onRecord(look, `${path}/leave`)}>
        I do not need this photo
      </a>
    </p>
  )
}

/** What stands where nothing can be written yet. */
export function NotYet({ look }: { look: Look }): JSX.Element {
  return (
    <>
      <p class="govuk-body">
        {isPerson(look)
          ? 'Your payments are not set up yet, so there is nothing to write this under. Keep your receipts: from the day on which the payments are set up you can write down here what you bought.'
          : 'The payments are not set up yet, so there is nothing to write this under. From the day on which they are set up it can be written down here.'}
      </p>
      <Button href={onRecord(look, '')}>See what happens next</Button>
    </>
  )
}

/** A browser gives a chosen file once: refused for another reason, the form says that the photo is to be chosen again. */
function withPhotoToChooseAgain(look: Look): Look {
  const { form } = look
  if (form === undefined || first(form.raw, 'photo') === '' || form.reasons.some(({ at }) => at === 'photo'))
    return look
  const about = (field: boolean) => form.reasons.filter(({ at }) => (at !== undefined) === field)
  const again = { code: 'file-to-choose-again', at: 'photo' }
  return { ...look, form: { ...form, reasons: [...about(false), again, ...about(true)] } }
}
