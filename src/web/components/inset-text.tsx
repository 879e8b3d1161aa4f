import type { ComponentChildren, JSX } from 'preact'
import { type Common, join } from './parts.tsx'

export interface InsetTextProps extends Common {
  id?: string | undefined
  children: ComponentChildren
}

/** Words set apart from those around them. Design System: Inset text. */
export function InsetText(props: InsetTextProps): JSX.Element {
  return (
    <div id={props.id} class={join('govuk-inset-text', props.classes)} {...props.attributes}>
      {props.children}
    </div>
  )
}
