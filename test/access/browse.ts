import type { FastifyInstance } from 'fastify'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { parse } from 'parse5'
import { hashOf, mintKey } from '#web/secrets.ts'
import type { Seen, World } from '../world.ts'

export type Sent = Record<string, string | readonly string[]>

/** Asks for a page as a browser with this cookie would. */
export const get = (world: World, path: string, cookie = '', headers: Record<string, string> = {}): Promise<Seen> =>
  ask(world.app, { method: 'GET', url: path, headers: { cookie, host: 'footing.test', ...headers } })

/** Sends a form as one of our own pages would; `headers` lays others over it. */
export function post(
  world: World,
  path: string,
  fields: Sent,
  cookie = '',
  headers: Record<string, string> = {},
): Promise<Seen> {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return ask(world.app, {
    method: 'POST',
    url: path,
    payload: body.toString(),
    headers: {
      cookie,
      host: 'footing.test',
      origin: 'http://footing.test',
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
  })
}

type Injected = { method: 'GET' | 'POST'; url: string; headers: Record<string, string>; payload?: string }

async function ask(app: FastifyInstance, request: Injected): Promise<Seen> {
  const answer = await app.inject(request)
  return {
    status: answer.statusCode,
    text: answer.body,
    location: answer.headers.location as string | undefined,
    headers: answer.headers,
  }
}

/** The key that our own page would have drawn for this path and this session. */
export const keyFor = (world: World, authorityId: number, token: string | undefined, path: string): string =>
  mintKey(
    world.ports.secret,
    `${authorityId}.${token === undefined ? '' : hashOf(token).toString('base64url')} ${path}`,
  )

/** One thing to fill in on a form. `values` are what may be chosen, or what stands there. */
export type Control = {
  name: string
  kind: 'hidden' | 'text' | 'words' | 'one-of' | 'some-of' | 'press' | 'file' | 'password'
  values: string[]
  /** What is chosen or written now. */
  now: string[]
}
/** `enter`: the name of the button that the Enter key presses in a box, where it chooses something. */
export type DrawnForm = { action: string; files: boolean; controls: Control[]; enter: string | undefined }

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const isElement = (node: Node): node is Element => 'tagName' in node
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value

function* within(node: Node): Generator<Element> {
  if (isElement(node)) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* within(child)
}

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

/** The forms of a page that post, read as a browser reads them. */
export function formsOf(page: string): DrawnForm[] {
  return [...within(parse(page))]
    .filter((element) => element.tagName === 'form' && attribute(element, 'method') === 'post')
    .map((form) => ({
      action: attribute(form, 'action') ?? '',
      files: attribute(form, 'enctype') === 'multipart/form-data',
      controls: controlsOf(form),
      enter: enterOf(form),
    }))
}

/** A browser presses the first button of a form, unless that one is disabled: then Enter does nothing. */
function enterOf(form: Element): string | undefined {
  const first = [...within(form)].find(
    (element) => element.tagName === 'button' && (attribute(element, 'type') ?? 'submit') === 'submit',
  )
  const name = first === undefined || attribute(first, 'disabled') !== undefined ? undefined : attribute(first, 'name')
  return name === 'see-first' ? undefined : name
}

function controlsOf(form: Element): Control[] {
  const found = new Map<string, Control>()
  const note = (name: string, kind: Control['kind'], values: string[], now: string[]): void => {
    const known = found.get(name)
    if (known === undefined) found.set(name, { name, kind, values, now })
    else {
      known.values.push(...values)
      known.now.push(...now)
    }
  }
  for (const element of within(form)) {
    const name = attribute(element, 'name')
    if (name === undefined) continue
    const value = attribute(element, 'value') ?? ''
    if (element.tagName === 'textarea') note(name, 'words', [], [textOf(element)])
    if (element.tagName === 'select')
      for (const option of within(element))
        if (option.tagName === 'option')
          note(
            name,
            'one-of',
            [attribute(option, 'value') ?? textOf(option)],
            attribute(option, 'selected') === undefined ? [] : [value],
          )
    // A button with a name is a choice that sends the form at once; the frame's own only shows what would change.
    if (element.tagName === 'button' && name !== 'see-first') note(name, 'press', [value], [])
    if (element.tagName !== 'input') continue
    const type = attribute(element, 'type') ?? 'text'
    const ticked = attribute(element, 'checked') === undefined ? [] : [value]
    if (type === 'hidden') note(name, 'hidden', [value], [value])
    else if (type === 'radio') note(name, 'one-of', [value], ticked)
    else if (type === 'checkbox') note(name, 'some-of', [value], ticked)
    else if (type === 'file' || type === 'password') note(name, type, [], [])
    else note(name, 'text', [], [value])
  }
  return [...found.values()]
}

/** What a browser would send of a form as it stands. */
export const asDrawn = (form: DrawnForm): Record<string, string[]> =>
  Object.fromEntries(form.controls.filter(({ kind }) => kind !== 'file').map(({ name, now }) => [name, [...now]]))

/** A form filled in as somebody in a hurry would: first choice, a word, today. */
export function filledIn(form: DrawnForm, today: string): Record<string, string[]> {
  const [year = '', month = '', day = ''] = today.split('-')
  const value = ({ name, kind, values, now }: Control): string[] => {
    if (kind === 'hidden') return now
    if (kind === 'one-of' || kind === 'some-of' || kind === 'press') return values.slice(0, 1)
    if (name.endsWith('-day')) return [day]
    if (name.endsWith('-month')) return [month]
    if (name.endsWith('-year')) return [year]
    if (/mail/i.test(name)) return ['somebody@example.org']
    if (name === 'phone') return ['01632 960123']
    return [/amount|pence|pounds|money|price|cost/i.test(name) ? '12.50' : 'A few words']
  }
  return Object.fromEntries(
    form.controls.filter(({ kind }) => kind !== 'file').map((control) => [control.name, value(control)]),
  )
}
