import type { ComponentChildren, JSX } from 'preact'
import { type Attributes, type Common, join } from './parts.tsx'

export interface Tab {
  label: ComponentChildren
  /** A string becomes a paragraph; elements stand as they are. */
  panel: ComponentChildren
  /** The panel's id; `idPrefix` with the position unless given. */
  id?: string | undefined
  attributes?: Attributes | undefined
  panelAttributes?: Attributes | undefined
}

export interface TabsProps extends Common {
  id?: string | undefined
  /** Needed where a tab has no id. */
  idPrefix?: string | undefined
  /** "Contents" unless given; shown only without JavaScript. */
  title?: ComponentChildren
  items?: readonly (Tab | false | null | undefined)[] | undefined
}

/** Sections of which one is shown at a time. Design System: Tabs. */
export function Tabs(props: TabsProps): JSX.Element {
  const { items, idPrefix = 'tab' } = props
  return (
    <div id={props.id} class={join('govuk-tabs', props.classes)} {...props.attributes} data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{props.title ?? 'Contents'}</h2>
      {items !== undefined && items.length > 0 ? (
        <>
          <ul class="govuk-tabs__list">
            {items.map((tab, index) => (tab ? listItem(tab, tab.id ?? `${idPrefix}-${index + 1}`, index) : null))}
          </ul>
          {items.map((tab, index) => (tab ? panel(tab, tab.id ?? `${idPrefix}-${index + 1}`, index) : null))}
        </>
      ) : null}
    </div>
  )
}

function listItem(tab: Tab, id: string, index: number): JSX.Element {
  return (
    <li class={index === 0 ? 'govuk-tabs__list-item govuk-tabs__list-item--selected' : 'govuk-tabs__list-item'}>
      <a class="govuk-tabs__tab" href={`#${id}`} {...tab.attributes}>
        {tab.label}
      </a>
    </li>
  )
}

function panel(tab: Tab, id: string, index: number): JSX.Element {
  const words = typeof tab.panel === 'string' && tab.panel !== ''
  return (
    <div
      class={index === 0 ? 'govuk-tabs__panel' : 'govuk-tabs__panel govuk-tabs__panel--hidden'}
      id={id}
      {...tab.panelAttributes}
    >
      {words ? <p class="govuk-body">{tab.panel}</p> : tab.panel}
    </div>
  )
}
