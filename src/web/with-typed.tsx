import type { JSX, VNode } from 'preact'
import { PASSED_FOR } from '#access/act.ts'
import { type Answer, html, seeOther } from './answer.ts'
import { Button } from './components/index.ts'
import { type Fields, NEVER_KEPT, type Raw } from './fields.ts'
import { Layout } from './layout.tsx'
import { type Look, to } from './look.ts'

/** What was chosen rather than typed: an id, a number, a day, a code of ours, yes and no. */
const CHOSEN = /^(?:[0-9a-f-]{36}|[\d .,:/-]*|[a-z0-9]+(?:-[a-z0-9]+)+|yes|no|on|chosen)$/

/** The texts that somebody typed into a form, each once, without what was chosen in it and what is never shown again. */
export function typedIn(raw: Raw, fields: Fields = {}): readonly string[] {
  const texts = Object.entries(raw)
    .filter(([name]) => name !== 'stamp' && !NEVER_KEPT.has(name) && fields[name]?.isChosen !== true)
    .flatMap(([, values]) => values.map((value) => value.trim()))
  return [...new Set(texts)].filter((text) => !CHOSEN.test(text))
}

/** As the renderer writes a text into a page. */
const written = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** What a page asks to be let in for, and the fields of its form, where it has one. */
export type Asking = { readonly may: readonly [resource: string, action: string]; readonly fields?: Fields }

/** Whether two look at this screen in turn, one answer face down: nothing that one of them typed is shown to whoever comes next. */
const isOneScreen = ({ may: [resource, action] }: Asking): boolean =>
  action === 'together' || PASSED_FOR.some((one) => one === resource)

/**
 * Draws a page in answer to a form. What was typed and has no place on it (the goal that it was about was taken out meanwhile, say) is
 * shown below, so that nothing is lost whatever page answers; but not on one screen for two.
 */
export function withTyped(draw: (look: Look) => VNode, look: Look, raw: Raw, status: number, page: Asking): Answer {
  const drawn = html(draw(look), status)
  const typed = isOneScreen(page) ? [] : typedIn(raw, page.fields)
  const strays = typed.filter((text) => !String(drawn.body).includes(written(text)))
  return strays.length === 0 ? drawn : html(draw({ ...look, strays }), status)
}

/** In the place of a page that would lead on at once, where something was typed that would be lost on the way. */
export const NotSent = ({ look, next }: { look: Look; next: string }): JSX.Element => (
  <Layout look={look} title="Nothing was sent">
    <h1 class="govuk-heading-l">This was not sent</h1>
    <p class="govuk-body">It was done already, or something has changed since you opened this page.</p>
    <Button href={to(look, next)}>See how it is now</Button>
  </Layout>
)

/** To another page that is the better answer; not at once where something typed would be lost. */
export function leadOn(look: Look, raw: Raw, page: Asking, next: string): Answer {
  if (isOneScreen(page) || typedIn(raw, page.fields).length === 0) return seeOther(to(look, next))
  return withTyped((seen) => <NotSent look={seen} next={next} />, look, raw, 422, page)
}
