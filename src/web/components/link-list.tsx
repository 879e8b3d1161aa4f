import type { JSX } from 'preact'
import { safeHref } from './safe-href.ts'

export interface LinkListProps {
  /** Each where it leads, and what is done there. */
  links: readonly { readonly href: string; readonly text: string }[]
}

/** Ways on from a page, one under the other. Nothing where there is none, since an empty list is read out. */
export function LinkList({ links }: LinkListProps): JSX.Element | null {
  if (links.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--spaced">
      {links.map(({ href, text }) => (
        <li>
          <a class="govuk-link" href={safeHref(href)}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
