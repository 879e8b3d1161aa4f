import type { ComponentChildren, JSX } from 'preact'
import { type Common, join } from './parts.tsx'

export interface DetailsProps extends Common {
  summary: ComponentChildren
  children: ComponentChildren
  id?: string | undefined
  open?: boolean | undefined
}

/** More for the few who need it, behind a line that opens. Design System: Details. */
export function Details(props: DetailsProps): JSX.Element {
  return (
    <details id={props.id} class={join('govuk-details', props.classes)} open={props.open} {...props.attributes}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{props.summary}</span>
      </summary>
      <div class="govuk-details__text">{props.children}</div>
    </details>
  )
}
