import type { ComponentChildren, JSX } from 'preact'
import { type Common, join } from './parts.tsx'

export interface WarningTextProps extends Common {
  children: ComponentChildren
  /** Says "!" in words to a screen reader; "Warning" unless given. */
  iconFallbackText?: string | undefined
}

/** Something with consequences that must not be missed. Design System: Warning text. */
export function WarningText(props: WarningTextProps): JSX.Element {
  return (
    <div class={join('govuk-warning-text', props.classes)} {...props.attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{props.iconFallbackText ?? 'Warning'}</span> {props.children}
      </strong>
    </div>
  )
}
