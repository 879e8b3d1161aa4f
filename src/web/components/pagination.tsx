import type { ComponentChildren, JSX } from 'preact'
import { type Attributes, type Common, has, join } from './parts.tsx'
import { safeHref } from './safe-href.ts'

export interface PaginationLink {
  href: string
  /** "Previous page" or "Next page" unless given. */
  text?: ComponentChildren
  /** What that page is about; shown only where there are no page numbers. */
  labelText?: string | undefined
  attributes?: Attributes | undefined
}

export interface PaginationPage {
  number: string | number
  href: string
  current?: boolean | undefined
  /** In place of "Page 3" for screen readers. */
  visuallyHiddenText?: string | undefined
  attributes?: Attributes | undefined
}

export type PaginationItem = PaginationPage | { ellipsis: true } | false | null | undefined

export interface PaginationProps extends Common {
  previous?: PaginationLink | undefined
  next?: PaginationLink | undefined
  items?: readonly PaginationItem[] | undefined
  /** Names the landmark; "Pagination" unless given. */
  landmarkLabel?: string | undefined
}

/** The pages of a long list, or the page before and after. Design System: Pagination. */
export function Pagination(props: PaginationProps): JSX.Element {
  const { previous, next, items } = props
  const block = items === undefined && (previous !== undefined || next !== undefined)
  return (
    <nav
      class={join(block ? 'govuk-pagination govuk-pagination--block' : 'govuk-pagination', props.classes)}
      aria-label={props.landmarkLabel ?? 'Pagination'}
      {...props.attributes}
    >
      {previous ? arrowLink('prev', previous, 'Previous', block) : null}
      {items ? <ul class="govuk-pagination__list">{items.map((item) => (item ? page(item) : null))}</ul> : null}
      {next ? arrowLink('next', next, 'Next', block) : null}
    </nav>
  )
}

function page(item: PaginationPage | { ellipsis: true }): JSX.Element {
  if ('ellipsis' in item) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  const { number, current } = item
  return (
    <li class={current ? 'govuk-pagination__item govuk-pagination__item--current' : 'govuk-pagination__item'}>
      <a
        class="govuk-link govuk-pagination__link"
        href={safeHref(item.href)}
        aria-label={item.visuallyHiddenText ?? `Page ${number}`}
        aria-current={current ? 'page' : undefined}
        {...item.attributes}
      >
        {number}
      </a>
    </li>
  )
}

function arrowLink(direction: 'prev' | 'next', link: PaginationLink, word: string, block: boolean): JSX.Element {
  const { labelText } = link
  const decorated = block && !labelText
  return (
    <div class={`govuk-pagination__${direction}`}>
      <a class="govuk-link govuk-pagination__link" href={safeHref(link.href)} rel={direction} {...link.attributes}>
        {block || direction === 'prev' ? arrow(direction) : null}
        {'\n'}
        <span
          class={
            decorated
              ? 'govuk-pagination__link-title govuk-pagination__link-title--decorated'
              : 'govuk-pagination__link-title'
          }
        >
          {has(link.text) ? link.text : toPage(word)}
        </span>
        {'\n'}
        {labelText && block ? label(labelText) : null}
        {!block && direction === 'next' ? arrow(direction) : null}
      </a>
    </div>
  )
}

function toPage(word: string): JSX.Element {
  return (
    <>
      {word}
      <span class="govuk-visually-hidden"> page</span>
    </>
  )
}

function label(words: string): JSX.Element {
  return (
    <>
      <span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">{words}</span>
    </>
  )
}

const paths = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

function arrow(direction: 'prev' | 'next'): JSX.Element {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={paths[direction]} />
    </svg>
  )
}
