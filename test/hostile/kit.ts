import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { type Control, filledIn, formsOf } from '../access/browse.ts'
import type { Seen } from '../world.ts'
import type { AForm } from './every-form.ts'

const TYPED: readonly Control['kind'][] = ['text', 'words']
export const isTyped = ({ kind }: Control): boolean => TYPED.includes(kind)

/** Every field that is typed into holds this text; what is chosen stays a fair choice. */
export const withText = ({ form }: AForm, text: string, today: string): Record<string, string[]> => ({
  ...filledIn(form, today),
  ...Object.fromEntries(form.controls.filter(isTyped).map(({ name }) => [name, [text]])),
})

/** What a browser makes of a text on its way out and back: ends trimmed, line ends alike, nothing that HTML cannot hold. */
const asShown = (text: string): string =>
  text.toWellFormed().trim().replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\ufffd').replace(/^\n/, '')

type Node = DefaultTreeAdapterTypes.Node

/** What on a page could run or lead away, besides the one script that is ours. */
function harmIn(node: Node): string[] {
  const found: string[] = []
  if ('tagName' in node) {
    const attrs = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
    const ours = node.tagName === 'script' && attrs.src === '/assets/app.js' && node.childNodes.length === 0
    if (['script', 'iframe', 'object', 'embed', 'base'].includes(node.tagName) && !ours) found.push(`<${node.tagName}>`)
    for (const [name, value] of Object.entries(attrs)) {
      if (name.startsWith('on') || name === 'style' || name === 'srcdoc') found.push(`${node.tagName} ${name}`)
      if (
        ['href', 'src', 'action', 'formaction'].includes(name) &&
        !/^(?:\/(?![/\\])|#|tel:|mailto:|data:image\/)/.test(value)
      )
        found.push(`${node.tagName} ${name} to ${value.slice(0, 40)}`)
    }
    if (attrs['http-equiv'] !== undefined) found.push('http-equiv')
  }
  if ('childNodes' in node) for (const child of node.childNodes) found.push(...harmIn(child))
  return found
}

/** The same of a whole answer; nothing where it is no page. */
export const harmOn = ({ text, headers }: Seen): string[] =>
  String(headers['content-type']).startsWith('text/html') ? harmIn(parse(text)) : []

/** What nobody typed, what a browser does not give back, and what is pressed once more. */
const NOT_SHOWN_AGAIN: readonly Control['kind'][] = ['hidden', 'file', 'password', 'press']

/** Which of the typed texts the redrawn form does not show again. */
export function lostFrom(page: Seen, { path, form }: AForm, sent: Record<string, string[]>): string[] {
  const again = formsOf(page.text).find(({ action }) => action === path)
  if (again === undefined) return ['the whole form']
  return form.controls
    .filter(({ kind }) => !NOT_SHOWN_AGAIN.includes(kind))
    .filter(({ name }) => {
      const now = again.controls.find((one) => one.name === name)?.now ?? []
      return now.map(asShown).join('\u0000') !== (sent[name] ?? []).map(asShown).join('\u0000')
    })
    .map(({ name }) => name)
}
