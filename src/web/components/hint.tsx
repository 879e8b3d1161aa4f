import type { ComponentChildren, JSX } from 'preact'
import { type Common, join } from './parts.tsx'

export interface HintProps extends Common {
  id?: string | undefined
  children?: ComponentChildren
}

/** Help with a question that most people need. Design System: Text input, "Hint text". */
export function Hint(props: HintProps): JSX.Element {
  return (
    <div id={props.id} class={join('govuk-hint', props.classes)} {...props.attributes}>
      {props.children}
    </div>
  )
}
