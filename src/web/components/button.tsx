import type { ComponentChildren, JSX } from 'preact'
import { type Common, join } from './parts.tsx'
import { safeHref } from './safe-href.ts'

export interface ButtonProps extends Common {
  children: ComponentChildren
  id?: string | undefined
  /** Makes it a link that looks like a button. */
  href?: string | undefined
  /** `submit` unless given. */
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
  /** The green button with an arrow that begins a service. */
  isStartButton?: boolean | undefined
  /** The browser script then ignores a second click within a second. */
  preventDoubleClick?: boolean | undefined
}

/** Does something, or begins it. Design System: Button. */
export function Button(props: ButtonProps): JSX.Element {
  const { id, href, isStartButton, attributes } = props
  const classes = join('govuk-button', props.classes)
  const own = isStartButton ? `${classes} govuk-button--start` : classes
  const content = isStartButton ? start(props.children) : props.children
  if (href) {
    return (
      <a
        href={safeHref(href)}
        role="button"
        draggable={false}
        class={own}
        data-module="govuk-button"
        id={id}
        {...attributes}
      >
        {content}
      </a>
    )
  }
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value}
      name={props.name}
      disabled={props.disabled}
      aria-disabled={props.disabled ? true : undefined}
      data-prevent-double-click={props.preventDoubleClick}
      class={own}
      data-module="govuk-button"
      id={id}
      {...attributes}
    >
      {content}
    </button>
  )
}

/** Elements are wrapped: the start button is a flexbox, which would lose the spaces between them. */
function start(children: ComponentChildren): JSX.Element {
  return (
    <>
      {typeof children === 'string' ? children : <span>{children}</span>}
      {'\n'}
      <svg
        class="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  )
}
