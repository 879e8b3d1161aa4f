import type { ComponentChildren, JSX } from 'preact'
import { type Common, type Content, contentOf, has, isPart, join } from './parts.tsx'
import { safeHref } from './safe-href.ts'

/** A title or a status with classes of its own. */
export interface TaskListCell {
  children: ComponentChildren
  classes?: string | undefined
}

export interface TaskListItem {
  title: Content | TaskListCell
  /** Left out while the task cannot be started. */
  href?: string | undefined
  hint?: ComponentChildren
  /** Words, or a `Tag`. */
  status: Content | TaskListCell
  classes?: string | undefined
}

export interface TaskListProps extends Common {
  /** Begins the ids of hints and statuses; `task-list` unless given. */
  idPrefix?: string | undefined
  items: readonly (TaskListItem | false | null | undefined)[]
}

/** What there is to do, and how far each thing is. Design System: Task list. */
export function TaskList(props: TaskListProps): JSX.Element {
  const prefix = props.idPrefix ?? 'task-list'
  return (
    <ul class={join('govuk-task-list', props.classes)} {...props.attributes}>
      {props.items.map((item, index) => (item ? task(item, `${prefix}-${index + 1}`) : null))}
    </ul>
  )
}

function task(item: TaskListItem, id: string): JSX.Element {
  const { hint, href } = item
  const own = href ? 'govuk-task-list__item govuk-task-list__item--with-link' : 'govuk-task-list__item'
  return (
    <li class={join(own, item.classes)}>
      <div class="govuk-task-list__name-and-hint">
        {href ? link(href, item, id) : <div class={classesOf(item.title)}>{contentOf(item.title)}</div>}
        {has(hint) ? (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {hint}
          </div>
        ) : null}
      </div>
      <div class={join('govuk-task-list__status', classesOf(item.status))} id={`${id}-status`}>
        {contentOf(item.status)}
      </div>
    </li>
  )
}

function link(href: string, item: TaskListItem, id: string): JSX.Element {
  return (
    <a
      class={join('govuk-link govuk-task-list__link', classesOf(item.title))}
      href={safeHref(href)}
      aria-describedby={has(item.hint) ? `${id}-hint ${id}-status` : `${id}-status`}
    >
      {contentOf(item.title)}
    </a>
  )
}

function classesOf(cell: Content | TaskListCell): string | undefined {
  return isPart(cell) ? cell.classes : undefined
}
