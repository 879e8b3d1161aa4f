import type { ComponentChildren, JSX } from 'preact'
import { type Common, join } from './parts.tsx'

export interface ErrorMessageProps extends Common {
  id?: string | undefined
  children?: ComponentChildren
  /** Said before the message by a screen reader; "Error" unless given, nothing if empty or false. */
  visuallyHiddenText?: string | false | undefined
}

/** What is wrong with the answer beside it, and how to put it right. Design System: Error message. */
export function ErrorMessage(props: ErrorMessageProps): JSX.Element {
  const hidden = props.visuallyHiddenText ?? 'Error'
  return (
    <p id={props.id} class={join('govuk-error-message', props.classes)} {...props.attributes}>
      {hidden ? <span class="govuk-visually-hidden">{hidden}:</span> : null}
      {hidden ? ' ' : null}
      {props.children}
    </p>
  )
}
