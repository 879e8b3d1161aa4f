import type { JSX } from 'preact'
import { Button, DateInput, FileUpload, Input, Radios, Textarea } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, type Look, onRecord } from '#web/look.ts'
import type { BuyableLine } from './spending.ts'

/** Writing down a purchase: a phone and a minute are enough. */
export function RecordForm({ lines, look: given }: { lines: readonly BuyableLine[]; look: Look }): JSX.Element {
  const look = withPhotoToChooseAgain(given)
  const [only] = lines.length === 1 ? lines : []
  return (
    <Layout look={look} title="Write down something I bought" back={{ href: onRecord(look, '/spending') }}>
      <h1 class="govuk-heading-l">What did you buy?</h1>
      {lines.length === 0 ? (
        <NotYet look={look} />
      ) : (
        <Form look={look} files>
          <FileUpload
            name="photo"
            error={bind(look, 'photo').error}
            label="Photo of the receipt"
            hint="Take one now or choose one. We keep only the picture, not the place where you took it."
            attributes={{ accept: 'image/*' }}
          />
          <Input
            {...bind(look, 'amount')}
            label="How much did you pay, in pounds?"
            prefix="£"
            inputmode="decimal"
            spellcheck={false}
            classes="govuk-input--width-5"
          />
          <Radios
            {...bind(look, 'lineId', only?.lineId)}
            legend="Which part of your plan was it for?"
            items={lines.map(({ lineId, what }) => ({ value: lineId, text: what }))}
          />
          <DateInput
            {...bindDate(look, 'on', look.today)}
            legend="When did you pay?"
            hint="Today stands here already. Change it if it was another day."
          />
          <Input
            {...bind(look, 'what')}
            label="What was it?"
            hint="A few words, for example: two afternoons of childcare"
          />
          <Textarea
            {...bind(look, 'noReceiptBecause')}
            label="No receipt? Say why"
            hint="Leave this empty if you added a photo. “The bus has none” is a good answer."
            rows={2}
          />
          <Button preventDoubleClick>Write it down</Button>
        </Form>
      )}
    </Layout>
  )
}

function NotYet({ look }: { look: Look }): JSX.Element {
  return (
    <>
      <p class="govuk-body">
        Your payments are not set up yet, so there is nothing to write this under. Keep your receipts: from the day on
        which the payments are set up you can write down here what you bought.
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
