import type { ComponentChildren, JSX } from 'preact'
import { type Common, has, join } from './parts.tsx'

export interface LabelProps extends Common {
  children?: ComponentChildren
  /** The id of the field it names. */
  for?: string | undefined
  /** Puts the label inside the page's h1. */
  isPageHeading?: boolean | undefined
}

/** Names a field; nothing at all without words. Design System: Text input, "Label text". */
export function Label(props: LabelProps): JSX.Element | null {
  if (!has(props.children)) return null
  const label = (
    <label class={join('govuk-label', props.classes)} for={props.for} {...props.attributes}>
      {props.children}
    </label>
  )
  return props.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
