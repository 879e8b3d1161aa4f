import type { ComponentChildren, JSX } from 'preact'
import { type Common, join } from './parts.tsx'
import { safeHref } from './safe-href.ts'

export interface SkipLinkProps extends Common {
  /** `#content` unless given. */
  href?: string | undefined
  children: ComponentChildren
}

/** Takes someone who uses a keyboard past the header; first on every page. Design System: Skip link. */
export function SkipLink(props: SkipLinkProps): JSX.Element {
  return (
    <a
      href={safeHref(props.href ?? '#content')}
      class={join('govuk-skip-link', props.classes)}
      {...props.attributes}
      data-module="govuk-skip-link"
    >
      {props.children}
    </a>
  )
}
