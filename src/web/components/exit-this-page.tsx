import type { ComponentChildren, JSX } from 'preact'
import { Button } from './button.tsx'
import { type Common, has, join, message } from './parts.tsx'

export interface ExitThisPageProps extends Common {
  id?: string | undefined
  /** "Emergency Exit this page" unless given, "Emergency" for screen readers alone. */
  children?: ComponentChildren
  /** Where it goes; the BBC's weather unless given. */
  redirectUrl?: string | undefined
  activatedText?: string | undefined
  timedOutText?: string | undefined
  pressTwoMoreTimesText?: string | undefined
  pressOneMoreTimeText?: string | undefined
}

/** Leaves at once, for someone whom it may harm to be seen on this page. Design System: Exit this page. */
export function ExitThisPage(props: ExitThisPageProps): JSX.Element {
  const texts: Record<`data-${string}`, string> = {}
  message(texts, 'activated', props.activatedText)
  message(texts, 'timed-out', props.timedOutText)
  message(texts, 'press-two-more-times', props.pressTwoMoreTimesText)
  message(texts, 'press-one-more-time', props.pressOneMoreTimeText)
  return (
    <div
      id={props.id}
      class={join('govuk-exit-this-page', props.classes)}
      data-module="govuk-exit-this-page"
      {...texts}
      {...props.attributes}
    >
      {Button({
        children: has(props.children) ? props.children : emergency(),
        classes: 'govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button',
        href: props.redirectUrl || 'https://www.bbc.co.uk/weather',
        attributes: { rel: 'nofollow noreferrer' },
      })}
    </div>
  )
}

function emergency(): JSX.Element {
  return (
    <>
      <span class="govuk-visually-hidden">Emergency</span> Exit this page
    </>
  )
}
