import type { ComponentChildren, JSX } from 'preact'
import { type Common, join } from './parts.tsx'
import { safeHref } from './safe-href.ts'

export interface GenericHeaderProps extends Common {
  /** The organisation's logo or name. */
  children: ComponentChildren
  /** Where the logo leads; `/` unless given. */
  url?: string | undefined
  /** In place of `govuk-width-container`. */
  containerClasses?: string | undefined
}

/** Whose service this is, for one outside GOV.UK. Design System: Generic header. */
export function GenericHeader(props: GenericHeaderProps): JSX.Element {
  return (
    <div class={join('govuk-generic-header', props.classes)} {...props.attributes}>
      <div class={`govuk-generic-header__container ${props.containerClasses || 'govuk-width-container'}`}>
        <div class="govuk-generic-header__logo">
          <a href={safeHref(props.url || '/')} class="govuk-generic-header__homepage-link">
            {props.children}
          </a>
        </div>
      </div>
    </div>
  )
}
