import type { ComponentChildren, JSX } from 'preact'
import { describedBy, type FieldProps, field } from './field.tsx'
import { type Common, type Content, contentOf, has, isPart, join, type Part } from './parts.tsx'

export interface InputProps extends FieldProps {
  value?: string | number | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'password' | undefined
  inputmode?: 'none' | 'text' | 'tel' | 'url' | 'email' | 'numeric' | 'decimal' | 'search' | undefined
  autocomplete?: string | undefined
  autocapitalize?: 'off' | 'none' | 'on' | 'sentences' | 'words' | 'characters' | undefined
  pattern?: string | undefined
  spellcheck?: boolean | undefined
  /** For example "£"; hidden from screen readers, so the label must say it too. */
  prefix?: Content | Part
  suffix?: Content | Part
  inputWrapper?: Common | undefined
}

/** One line of text. Design System: Text input. */
export function Input(props: InputProps): JSX.Element {
  const id = props.id ?? props.name
  const input = (
    <input
      class={join(has(props.error) ? 'govuk-input govuk-input--error' : 'govuk-input', props.classes)}
      id={id}
      name={props.name}
      // Preact types each input type apart and takes no union of them.
      type={(props.type ?? 'text') as 'text'}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={describedBy(id, props, props.describedBy)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      {...props.attributes}
    />
  )
  return field(id, props, wrapped(props, input))
}

function wrapped(props: InputProps, input: JSX.Element): ComponentChildren {
  const { prefix, suffix, formGroup, inputWrapper } = props
  const before = formGroup?.beforeInput
  const after = formGroup?.afterInput
  if (!has(prefix) && !has(suffix) && !has(before) && !has(after)) return input
  return (
    <div class={join('govuk-input__wrapper', inputWrapper?.classes)} {...inputWrapper?.attributes}>
      {before}
      {has(prefix) ? affix('govuk-input__prefix', prefix) : null}
      {'\n'}
      {input}
      {'\n'}
      {has(suffix) ? affix('govuk-input__suffix', suffix) : null}
      {after}
    </div>
  )
}

function affix(own: string, given: Content | Part): JSX.Element {
  const options = isPart(given) ? given : undefined
  return (
    <div class={join(own, options?.classes)} aria-hidden="true" {...options?.attributes}>
      {contentOf(given)}
    </div>
  )
}
