import type { ComponentChildren, JSX } from 'preact'
import { type Attributes, type Common, has, join } from './parts.tsx'
import { safeHref } from './safe-href.ts'

export interface ServiceNavigationItem {
  text: ComponentChildren
  /** Without it the item is plain words. */
  href?: string | undefined
  /** This very page. */
  current?: boolean | undefined
  /** The part of the service that this page belongs to. */
  active?: boolean | undefined
  attributes?: Attributes | undefined
}

export interface ServiceNavigationProps extends Common {
  serviceName?: ComponentChildren
  serviceUrl?: string | undefined
  navigation?: readonly (ServiceNavigationItem | false | null | undefined)[] | undefined
  /** The id of the list; `navigation` unless given. */
  navigationId?: string | undefined
  /** Names the landmark; the menu button's words unless given. */
  navigationLabel?: string | undefined
  navigationClasses?: string | undefined
  /** Puts the list behind a button on a small screen; so from two items on unless given. */
  collapseNavigationOnMobile?: boolean | undefined
  /** "Menu" unless given. */
  menuButtonText?: string | undefined
  /** The button's words for a screen reader, where they should differ. */
  menuButtonLabel?: string | undefined
  /** Names the section round name and list; "Service information" unless given. */
  ariaLabel?: string | undefined
  slots?: ServiceNavigationSlots | undefined
}

export interface ServiceNavigationSlots {
  start?: ComponentChildren
  end?: ComponentChildren
  /** `inline` puts the end slot on the same line where there is room. */
  endAlign?: 'inline' | undefined
  /** List items before and after those of `navigation`. */
  navigationStart?: ComponentChildren
  navigationEnd?: ComponentChildren
}

/** The service's name and its main pages, below the header. Design System: Service navigation. */
export function ServiceNavigation(props: ServiceNavigationProps): JSX.Element {
  const { slots, serviceName } = props
  const classes = join('govuk-service-navigation', props.classes)
  const inner = (
    <div
      class={
        slots?.endAlign === 'inline'
          ? 'govuk-width-container govuk-service-navigation__inlining-container'
          : 'govuk-width-container'
      }
    >
      {slots?.start}
      <div class="govuk-service-navigation__container">
        {has(serviceName) ? service(serviceName, props.serviceUrl) : null}
        {navigation(props)}
      </div>
      {slots?.end}
    </div>
  )
  if (!has(serviceName) && !has(slots?.start) && !has(slots?.end)) {
    return (
      <div class={classes} data-module="govuk-service-navigation" {...props.attributes}>
        {inner}
      </div>
    )
  }
  return (
    <section
      aria-label={props.ariaLabel ?? 'Service information'}
      class={classes}
      data-module="govuk-service-navigation"
      {...props.attributes}
    >
      {inner}
    </section>
  )
}

function service(name: ComponentChildren, url: string | undefined): JSX.Element {
  return (
    <span class="govuk-service-navigation__service-name">
      {url ? (
        <a href={safeHref(url)} class="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  )
}

function navigation(props: ServiceNavigationProps): JSX.Element | null {
  const { slots, menuButtonText = 'Menu', navigationId = 'navigation' } = props
  let shown = 0
  for (const each of props.navigation ?? []) if (each) shown += 1
  if (shown === 0 && !has(slots?.navigationStart) && !has(slots?.navigationEnd)) return null
  return (
    <nav
      aria-label={props.navigationLabel ?? menuButtonText}
      class={join('govuk-service-navigation__wrapper', props.navigationClasses)}
    >
      {(props.collapseNavigationOnMobile ?? shown > 1) ? menuButton(props, menuButtonText, navigationId) : null}
      <ul class="govuk-service-navigation__list" id={navigationId}>
        {slots?.navigationStart}
        {props.navigation?.map((each) => (each ? item(each) : null))}
        {slots?.navigationEnd}
      </ul>
    </nav>
  )
}

/** Hidden until the browser script is there to make it work. */
function menuButton(props: ServiceNavigationProps, text: string, controls: string): JSX.Element {
  return (
    <button
      type="button"
      class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
      aria-controls={controls}
      aria-label={props.menuButtonLabel === text ? undefined : props.menuButtonLabel}
      hidden
      aria-hidden="true"
    >
      {text}
    </button>
  )
}

function item(each: ServiceNavigationItem): JSX.Element {
  const active = each.active || each.current
  const current = each.current ? 'page' : active ? 'true' : undefined
  // In strong tags so that it can be told apart in someone's own colours and styles.
  const words = active ? <strong class="govuk-service-navigation__active-fallback">{each.text}</strong> : each.text
  return (
    <li
      class={
        active
          ? 'govuk-service-navigation__item govuk-service-navigation__item--active'
          : 'govuk-service-navigation__item'
      }
    >
      {each.href ? (
        <a
          class="govuk-service-navigation__link"
          href={safeHref(each.href)}
          aria-current={current}
          {...each.attributes}
        >
          {words}
        </a>
      ) : (
        <span class="govuk-service-navigation__text" aria-current={current}>
          {words}
        </span>
      )}
    </li>
  )
}
