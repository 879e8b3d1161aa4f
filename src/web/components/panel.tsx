import type { ComponentChildren, JSX } from 'preact'
import { Button } from './button.tsx'
import { type Attributes, type Common, type HeadingLevel, has, headingTag, join } from './parts.tsx'
import { safeHref } from './safe-href.ts'

export interface PanelAction extends Common {
  text: string
  /** With it the action is a link, unless its type is `button`. */
  href?: string | undefined
  type?: 'submit' | 'button' | undefined
}

export interface PanelProps extends Common {
  title: ComponentChildren
  children?: ComponentChildren
  /** 1 unless given. */
  headingLevel?: HeadingLevel | undefined
  /** `confirmation` (done) unless given; `interruption` stops someone before they go on. */
  variant?: 'confirmation' | 'interruption' | undefined
  /** What someone can do next; for an interruption alone. */
  actions?:
    | { items?: readonly PanelAction[] | undefined; classes?: string | undefined; attributes?: Attributes | undefined }
    | undefined
}

/** Says that something is done, or asks to look again before going on. Design System: Panel. */
export function Panel(props: PanelProps): JSX.Element {
  const { actions, variant = 'confirmation' } = props
  const Heading = headingTag(props.headingLevel ?? 1)
  return (
    <div class={join(`govuk-panel govuk-panel--${variant}`, props.classes)} {...props.attributes}>
      <Heading class="govuk-panel__title">{props.title}</Heading>
      {has(props.children) ? <div class="govuk-panel__body">{props.children}</div> : null}
      {variant === 'interruption' && actions !== undefined ? (
        <div class={join('govuk-panel__actions', actions.classes)} {...actions.attributes}>
          {actions.items !== undefined && actions.items.length > 0 ? (
            <div class="govuk-button-group">{actions.items.map(spacedAction)}</div>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

function spacedAction(item: PanelAction): JSX.Element {
  return (
    <>
      {action(item)}
      {'\n'}
    </>
  )
}

function action(item: PanelAction): JSX.Element {
  const { href, text, attributes } = item
  if (href && item.type !== 'button') {
    return (
      <a class={join('govuk-link govuk-link--inverse', item.classes)} href={safeHref(href)} {...attributes}>
        {text}
      </a>
    )
  }
  return Button({
    children: text,
    type: item.type ?? 'button',
    classes: join('govuk-button--inverse', item.classes),
    href,
    attributes,
  })
}
