import type { JSX } from 'preact'
import { between, describedBy, type FieldProps, field } from './field.tsx'
import { type Attributes, has, join } from './parts.tsx'

export interface SelectItem {
  /** What is sent; the words themselves unless given. */
  value?: string | number | undefined
  text: string
  /** Overrides what the field's `value` says. */
  selected?: boolean | undefined
  disabled?: boolean | undefined
  attributes?: Attributes | undefined
}

export interface SelectProps extends FieldProps {
  value?: string | number | undefined
  items: readonly (SelectItem | false | null | undefined)[]
}

/** One of a long list; radios are usually better. Design System: Select. */
export function Select(props: SelectProps): JSX.Element {
  const id = props.id ?? props.name
  return field(
    id,
    props,
    between(
      props,
      <select
        class={join(has(props.error) ? 'govuk-select govuk-select--error' : 'govuk-select', props.classes)}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props, props.describedBy)}
        {...props.attributes}
      >
        {props.items.map((item) => (item ? option(item, props.value) : null))}
      </select>,
    ),
  )
}

function option(item: SelectItem, value: string | number | undefined): JSX.Element {
  const chosen = item.selected ?? (value !== undefined && String(value) === String(item.value ?? item.text))
  return (
    <option value={item.value} selected={chosen} disabled={item.disabled} {...item.attributes}>
      {item.text}
    </option>
  )
}
