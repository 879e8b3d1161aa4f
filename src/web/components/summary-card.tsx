import type { ComponentChildren, JSX } from 'preact'
import { type Common, type Content, contentOf, type HeadingLevel, has, headingTag, isPart, join } from './parts.tsx'
import { type SummaryAction, summaryAction, summaryActions } from './summary-actions.tsx'

export interface SummaryCardTitle {
  children: ComponentChildren
  classes?: string | undefined
  /** 2 unless given. */
  headingLevel?: HeadingLevel | undefined
}

export interface SummaryCardOptions extends Common {
  title?: Content | SummaryCardTitle
  actions?: readonly SummaryAction[] | undefined
  actionsClasses?: string | undefined
}

/** The card round a summary list. */
export function summaryCard(card: SummaryCardOptions, list: JSX.Element): JSX.Element {
  const { actions } = card
  const title = contentOf(card.title)
  const actionsClass = join('govuk-summary-card__actions', card.actionsClasses)
  return (
    <div class={join('govuk-summary-card', card.classes)} {...card.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {has(title) ? heading(card.title, title) : null}
        {actions === undefined || actions.length === 0 ? null : actions.length === 1 ? (
          <div class={actionsClass}>{actions.map((action) => summaryAction(action, title))}</div>
        ) : (
          summaryActions(actionsClass, 'govuk-summary-card__action', actions, title)
        )}
      </div>
      <div class="govuk-summary-card__content">{list}</div>
    </div>
  )
}

function heading(given: Content | SummaryCardTitle, words: ComponentChildren): JSX.Element {
  const options = isPart(given) ? given : undefined
  const Heading = headingTag(options?.headingLevel ?? 2)
  return <Heading class={join('govuk-summary-card__title', options?.classes)}>{words}</Heading>
}
