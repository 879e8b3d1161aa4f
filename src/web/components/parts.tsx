import type { ComponentChildren, JSX } from 'preact'

/** What a slot shows when it is given directly: words, an element, or several. */
export type Content = string | number | JSX.Element | readonly Content[] | false | null | undefined

type Value = string | number | boolean | undefined

/**
 * Further HTML attributes for a component's outer element. Leaves out `class` (see `classes`), `href` and `formaction` (see `safeHref`),
 * `style` and handlers (the content security policy refuses them).
 */
export interface Attributes {
  readonly [name: `data-${string}` | `aria-${string}`]: Value
  readonly id?: string | undefined
  readonly lang?: string | undefined
  readonly readonly?: boolean | undefined
  readonly dir?: 'ltr' | 'rtl' | 'auto' | undefined
  readonly title?: string | undefined
  readonly hidden?: boolean | undefined
  readonly tabindex?: number | undefined
  readonly translate?: boolean | undefined
  readonly accept?: string | undefined
  readonly capture?: 'user' | 'environment' | undefined
  readonly form?: string | undefined
  readonly formnovalidate?: boolean | undefined
  readonly hreflang?: string | undefined
  readonly max?: string | number | undefined
  readonly maxlength?: number | undefined
  readonly min?: string | number | undefined
  readonly minlength?: number | undefined
  readonly name?: string | undefined
  readonly rel?: string | undefined
  readonly required?: boolean | undefined
  readonly step?: string | number | undefined
  readonly target?: '_blank' | undefined
  readonly value?: string | undefined
}

/** What nearly every component takes. */
export interface Common {
  /** Classes added after the component's own, separated by spaces. */
  classes?: string | undefined
  attributes?: Attributes | undefined
}

/** A slot with classes or attributes of its own. */
export interface Part extends Common {
  children: ComponentChildren
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** The tag of a heading of that level. */
export function headingTag(level: HeadingLevel): `h${HeadingLevel}` {
  return `h${level}`
}

/** The component's own classes followed by the caller's. */
export function join(own: string, more: string | undefined): string {
  return more ? `${own} ${more}` : own
}

/** Whether a slot would show anything. */
export function has(slot: ComponentChildren): boolean {
  return slot !== undefined && slot !== null && slot !== '' && typeof slot !== 'boolean'
}

/** Tells a slot's options from content given directly; elements and arrays have no `children` of their own. */
export function isPart<T extends { children: ComponentChildren }>(slot: Content | T): slot is T {
  return typeof slot === 'object' && slot !== null && 'children' in slot
}

/** What a slot shows, however it was given. */
export function contentOf<T extends { children: ComponentChildren }>(slot: Content | T): ComponentChildren {
  return isPart(slot) ? slot.children : slot
}

/** A message in its plural forms, by the rules of the language (English: `one`, `other`). */
export interface Plurals {
  zero?: string | undefined
  one?: string | undefined
  two?: string | undefined
  few?: string | undefined
  many?: string | undefined
  other: string
}

type Messages = Record<`data-${string}`, string>

/** Adds to `into` the attribute by which the browser script learns a message, if there is one. */
export function message(into: Messages, key: string, words: string | Plurals | undefined): void {
  if (!words) return
  if (typeof words === 'string') {
    into[`data-i18n.${key}`] = words
    return
  }
  for (const [rule, text] of Object.entries(words)) {
    if (typeof text === 'string') into[`data-i18n.${key}.${rule}`] = text
  }
}
