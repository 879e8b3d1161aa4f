import type { JSX } from 'preact'
import { bind, type Look } from './look.ts'

/** '3 things left for you here.': how many answers a page, or the whole that it is a part of, still waits for. */
export const sayLeft = (count: number): string =>
  count === 0 ? 'Nothing is left for you here.' : `${count} ${count === 1 ? 'thing' : 'things'} left for you here.`

/** The same, on a page. */
export const LeftHere = ({ count }: { count: number }): JSX.Element => <p class="govuk-body">{sayLeft(count)}</p>

/** How many fields of the page's form nobody has filled in: each by what was typed, else by what is there now. */
export const openFields = (look: Look, now: Readonly<Record<string, string | undefined>>): number =>
  Object.entries(now).filter(([name, value]) => (bind(look, name, value).value ?? '') === '').length
