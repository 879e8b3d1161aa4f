import type { ComponentChildren, JSX } from 'preact'
import { type Common, type Content, contentOf, isPart, join } from './parts.tsx'
import { type SummaryAction, summaryAction, summaryActions } from './summary-actions.tsx'
import { type SummaryCardOptions, summaryCard } from './summary-card.tsx'

/** A key or a value with classes of its own. */
export interface SummaryCell {
  children: ComponentChildren
  classes?: string | undefined
}

export interface SummaryRow {
  key: Content | SummaryCell
  value: Content | SummaryCell
  actions?: readonly SummaryAction[] | undefined
  actionsClasses?: string | undefined
  classes?: string | undefined
}

export interface SummaryListProps extends Common {
  rows: readonly (SummaryRow | false | null | undefined)[]
  /** Puts the list in a card, with a title and actions of its own. */
  card?: SummaryCardOptions | undefined
}

/** Facts, each with its name and perhaps a link to change it. Design System: Summary list. */
export function SummaryList(props: SummaryListProps): JSX.Element {
  const { card } = props
  const title = contentOf(card?.title)
  const actions = props.rows.some((each) => each && each.actions !== undefined && each.actions.length > 0)
  const list = (
    <dl class={join('govuk-summary-list', props.classes)} {...props.attributes}>
      {props.rows.map((each) => (each ? row(each, actions, title) : null))}
    </dl>
  )
  return card === undefined ? list : summaryCard(card, list)
}

function row(each: SummaryRow, anyActions: boolean, title: ComponentChildren): JSX.Element {
  const { actions } = each
  const own =
    anyActions && actions === undefined
      ? 'govuk-summary-list__row govuk-summary-list__row--no-actions'
      : 'govuk-summary-list__row'
  return (
    <div class={join(own, each.classes)}>
      <dt class={join('govuk-summary-list__key', classesOf(each.key))}>{contentOf(each.key)}</dt>
      <dd class={join('govuk-summary-list__value', classesOf(each.value))}>{contentOf(each.value)}</dd>
      {actions !== undefined && actions.length > 0 ? (
        <dd class={join('govuk-summary-list__actions', each.actionsClasses)}>
          {actions.length === 1
            ? actions.map((action) => summaryAction(action, title))
            : summaryActions(
                'govuk-summary-list__actions-list',
                'govuk-summary-list__actions-list-item',
                actions,
                title,
              )}
        </dd>
      ) : null}
    </div>
  )
}

function classesOf(cell: Content | SummaryCell): string | undefined {
  return isPart(cell) ? cell.classes : undefined
}
