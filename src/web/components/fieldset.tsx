import type { ComponentChildren, JSX } from 'preact'
import { type Common, type Content, has, isPart, join } from './parts.tsx'

export interface LegendOptions {
  children: ComponentChildren
  /** For example `govuk-fieldset__legend--l`. */
  classes?: string | undefined
  /** Puts the legend's words inside the page's h1. */
  isPageHeading?: boolean | undefined
}

export interface FieldsetProps extends Common {
  legend?: Content | LegendOptions
  children?: ComponentChildren
  describedBy?: string | undefined
  role?: 'group' | undefined
}

/** Groups fields that belong to one question. Design System: Fieldset. */
export function Fieldset(props: FieldsetProps): JSX.Element {
  return (
    <fieldset
      class={join('govuk-fieldset', props.classes)}
      role={props.role}
      aria-describedby={props.describedBy}
      {...props.attributes}
    >
      {legend(props.legend)}
      {props.children}
    </fieldset>
  )
}

function legend(given: Content | LegendOptions): JSX.Element | null {
  const options = isPart(given) ? given : undefined
  const words = options ? options.children : given
  if (!has(words)) return null
  return (
    <legend class={join('govuk-fieldset__legend', options?.classes)}>
      {options?.isPageHeading ? <h1 class="govuk-fieldset__heading">{words}</h1> : words}
    </legend>
  )
}
