import type { JSX } from 'preact'
import { Button, Input } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { bind, type Look, onRecord } from '#web/look.ts'

/** The one box. It leads to the form's own page where something is missing. */
export function AskBox({ look, button = 'Ask' }: { look: Look; button?: string }): JSX.Element {
  return (
    <Form look={look} action={onRecord(look, '/asking/ask')}>
      <Input
        {...bind(look, 'words')}
        label={{ children: 'Can I spend it on…?', classes: 'govuk-label--m' }}
        hint="Write it in your own words. You get an answer at once."
        autocomplete="off"
        attributes={{ maxlength: 300 }}
      />
      <Button preventDoubleClick classes="govuk-button--secondary">
        {button}
      </Button>
    </Form>
  )
}
