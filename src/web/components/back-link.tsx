import type { ComponentChildren, JSX } from 'preact'
import { type Common, has, join } from './parts.tsx'
import { safeHref } from './safe-href.ts'

export interface BackLinkProps extends Common {
  href: string
  /** "Back" unless given. */
  children?: ComponentChildren
}

/** Goes to the page before, above everything else on the page. Design System: Back link. */
export function BackLink(props: BackLinkProps): JSX.Element {
  return (
    <a href={safeHref(props.href)} class={join('govuk-back-link', props.classes)} {...props.attributes}>
      {has(props.children) ? props.children : 'Back'}
    </a>
  )
}
