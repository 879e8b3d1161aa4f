import type { ComponentChildren, JSX } from 'preact'
import { type Attributes, type Common, has, join } from './parts.tsx'
import { safeHref } from './safe-href.ts'

export interface ErrorSummaryItem {
  /** The same words as beside the field. */
  text: ComponentChildren
  /** `#` and the id of the field, or of the first radio or checkbox. */
  href?: string | undefined
  attributes?: Attributes | undefined
}

export interface ErrorSummaryProps extends Common {
  /** "There is a problem" unless given. */
  title?: ComponentChildren
  /** A paragraph between the title and the list. */
  children?: ComponentChildren
  errorList?: readonly ErrorSummaryItem[] | undefined
  /** The browser script moves the focus here unless this is true. */
  disableAutoFocus?: boolean | undefined
}

/** All that is wrong with a form's answers, at the top of the page. Design System: Error summary. */
export function ErrorSummary(props: ErrorSummaryProps): JSX.Element {
  const { errorList } = props
  return (
    <div
      class={join('govuk-error-summary', props.classes)}
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
      data-module="govuk-error-summary"
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.title ?? 'There is a problem'}</h2>
        <div class="govuk-error-summary__body">
          {has(props.children) ? <p>{props.children}</p> : null}
          {errorList !== undefined && errorList.length > 0 ? (
            <ul class="govuk-list govuk-error-summary__list">{errorList.map(line)}</ul>
          ) : null}
        </div>
      </div>
    </div>
  )
}

function line(item: ErrorSummaryItem): JSX.Element {
  if (!item.href) return <li>{item.text}</li>
  return (
    <li>
      <a href={safeHref(item.href)} {...item.attributes}>
        {item.text}
      </a>
    </li>
  )
}
