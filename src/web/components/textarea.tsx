import type { JSX } from 'preact'
import { between, describedBy, type FieldProps, field } from './field.tsx'
import { has, join } from './parts.tsx'

export interface TextareaProps extends FieldProps {
  value?: string | undefined
  /** 5 unless given. */
  rows?: number | undefined
  spellcheck?: boolean | undefined
  autocomplete?: string | undefined
}

/** Several lines of text. Design System: Textarea. */
export function Textarea(props: TextareaProps): JSX.Element {
  const id = props.id ?? props.name
  return field(
    id,
    props,
    between(
      props,
      <textarea
        class={join(has(props.error) ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea', props.classes)}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props, props.describedBy)}
        autocomplete={props.autocomplete}
        {...props.attributes}
      >
        {kept(props.value)}
      </textarea>,
    ),
  )
}

/** HTML drops a line break right after the opening tag, so what begins with one is given a second. */
function kept(value: string | undefined): string | undefined {
  return value !== undefined && /^\r?\n/.test(value) ? `\n${value}` : value
}
