import type { JSX } from 'preact'
import { FileUpload, Input } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { bind, type Look } from '#web/look.ts'
import { WITNESS_HINT } from './words.ts'

/** Who else heard it by phone, or the page that was signed. It stands in a form that carries files. */
export function BorneOut({ look }: { look: Look }): JSX.Element {
  return (
    <>
      <Input {...bind(look, 'witnessName')} label="By phone: who else heard it?" hint={WITNESS_HINT} />
      <FileUpload
        name="photo"
        error={bind(look, 'photo').error}
        label="On paper: a photo or a PDF of the signed page"
        attributes={{ accept: 'image/*,application/pdf' }}
      />
    </>
  )
}

/** A browser gives a chosen file once: refused for another reason, the form says that it is to be chosen again. */
export function withPageToChooseAgain(look: Look): Look {
  const { form } = look
  const again = form !== undefined && first(form.raw, 'photo') !== '' && !form.reasons.some(({ at }) => at === 'photo')
  if (!again) return look
  return { ...look, form: { ...form, reasons: [...form.reasons, { code: 'file-to-choose-again', at: 'photo' }] } }
}
