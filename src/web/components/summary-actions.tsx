import type { ComponentChildren, JSX } from 'preact'
import { type Common, has, join } from './parts.tsx'
import { safeHref } from './safe-href.ts'

/** A link beside a row or in a card's head. */
export interface SummaryAction extends Common {
  href: string
  text: ComponentChildren
  /** What it changes, for screen readers: "Change" and then, hidden, "date of birth". */
  visuallyHiddenText?: string | undefined
}

/** One action; in a card its hidden words end with the card's title in brackets. */
export function summaryAction(action: SummaryAction, cardTitle: ComponentChildren): JSX.Element {
  const hidden = action.visuallyHiddenText
  return (
    <a class={join('govuk-link', action.classes)} href={safeHref(action.href)} {...action.attributes}>
      {action.text}
      {hidden || has(cardTitle) ? (
        <span class="govuk-visually-hidden">
          {hidden ? ` ${hidden}` : null}
          {has(cardTitle) ? [' (', cardTitle, ')'] : null}
        </span>
      ) : null}
    </a>
  )
}

/** Several actions, as a list. */
export function summaryActions(
  listClass: string,
  itemClass: string,
  actions: readonly SummaryAction[],
  cardTitle: ComponentChildren,
): JSX.Element {
  return (
    <ul class={listClass}>
      {actions.map((action) => (
        <li class={itemClass}>{summaryAction(action, cardTitle)}</li>
      ))}
    </ul>
  )
}
