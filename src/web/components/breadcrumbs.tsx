import type { ComponentChildren, JSX } from 'preact'
import { type Attributes, type Common, join } from './parts.tsx'
import { safeHref } from './safe-href.ts'

export interface Breadcrumb {
  text: ComponentChildren
  /** Left out for the page itself. */
  href?: string | undefined
  attributes?: Attributes | undefined
}

export interface BreadcrumbsProps extends Common {
  items: readonly Breadcrumb[]
  /** Shows only the first and the last on a small screen. */
  collapseOnMobile?: boolean | undefined
  /** Names the landmark; "Breadcrumb" unless given. */
  labelText?: string | undefined
}

/** Where the page stands among the others. Design System: Breadcrumbs. */
export function Breadcrumbs(props: BreadcrumbsProps): JSX.Element {
  const classes = join('govuk-breadcrumbs', props.classes)
  return (
    <nav
      class={props.collapseOnMobile ? `${classes} govuk-breadcrumbs--collapse-on-mobile` : classes}
      aria-label={props.labelText ?? 'Breadcrumb'}
      {...props.attributes}
    >
      <ol class="govuk-breadcrumbs__list">{props.items.map(crumb)}</ol>
    </nav>
  )
}

function crumb(item: Breadcrumb): JSX.Element {
  if (!item.href) {
    return (
      <li class="govuk-breadcrumbs__list-item" aria-current="page">
        {item.text}
      </li>
    )
  }
  return (
    <li class="govuk-breadcrumbs__list-item">
      <a class="govuk-breadcrumbs__link" href={safeHref(item.href)} {...item.attributes}>
        {item.text}
      </a>
    </li>
  )
}
