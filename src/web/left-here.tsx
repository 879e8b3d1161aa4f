import type { JSX } from 'preact'
import { bind, type Look } from './look.ts'

/** '3 things left for you here.': how many answers a page still waits for, or (`where`) the whole that it is a part of. */
export const sayLeft = (count: number, where = 'here'): string =>
  count === 0
    ? `Nothing is left for you ${where}.`
    : `${count} ${count === 1 ? 'thing' : 'things'} left for you ${where}.`

/** The same, on a page. */
export const LeftHere = ({ count, where }: { count: number; where?: string }): JSX.Element => (
  <p class="govuk-body">{sayLeft(count, where)}</p>
)

/** How many fields of the page's form nobody has filled in: each by what was typed, else by what is there now. */
export const openFields = (look: Look, now: Readonly<Record<string, string | undefined>>): number =>
  Object.entries(now).filter(([name, value]) => (bind(look, name, value).value ?? '') === '').length
