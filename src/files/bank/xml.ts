import { SaxesParser } from 'saxes'
import type { FileReason, Unreadable } from './answer.ts'

/** Deeper than any message of ISO 20022. */
const DEPTH_MAX = 100
const ATTRIBUTES_MAX = 50
/** Longer than anything a bank says in one place; what is beyond it is not kept. */
const TEXT_MAX = 10_000
/** More than a file of 15 MB holds where its elements say anything. */
const ELEMENTS_MAX = 1_500_000

/** An element and what is in it. Names are without their prefix, since banks differ in theirs. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

type Growing = { name: string; attributes: Record<string, string>; children: Growing[]; text: string }

class Refused extends Error {
  readonly reason: FileReason
  constructor(reason: FileReason) {
    super(reason)
    this.reason = reason
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** What begins a document of its own: entities, and files and addresses that are to be fetched. Nothing of it is ever read. */
const DOCTYPE = /<!\s*(?:DOCTYPE|ENTITY)/i

/**
 * Walks a document once. Each element of `collect` is handed over whole, with the names of those around it, and then forgotten, so
 * that a long file takes no more room than its longest entry; it may say that there are more of them than are wanted. Gives the names of the two outermost elements.
 */
export function walk(
  text: string,
  collect: ReadonlySet<string>,
  take: (element: Element, around: readonly string[]) => 'enough' | undefined,
): { readonly root: string; readonly message: string } | Unreadable {
  if (DOCTYPE.test(text)) return { unreadable: 'has-doctype' }
  const names: string[] = []
  const open: Growing[] = []
  let [root, message] = ['', '']
  let [elements, attributes] = [0, 0]
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  parser.on('error', () => {
    throw new Refused('broken-xml')
  })
  parser.on('opentagstart', () => {
    attributes = 0
    elements += 1
    if (names.length >= DEPTH_MAX) throw new Refused('too-deep')
    if (elements > ELEMENTS_MAX) throw new Refused('too-many-rows')
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > ATTRIBUTES_MAX) throw new Refused('broken-xml')
  })
  parser.on('opentag', (tag) => {
    const name = local(tag.name)
    if (names.length === 0) root = name
    if (names.length === 1 && message === '') message = name
    const element: Growing = { name, attributes: tag.attributes, children: [], text: '' }
    const parent = open.at(-1)
    if (parent !== undefined) parent.children.push(element)
    if (parent !== undefined || collect.has(name)) open.push(element)
    names.push(name)
  })
  const say = (words: string) => {
    const element = open.at(-1)
    if (element !== undefined && element.text.length < TEXT_MAX) element.text += words.slice(0, TEXT_MAX)
  }
  parser.on('text', say)
  parser.on('cdata', say)
  parser.on('closetag', () => {
    names.pop()
    const element = open.pop()
    if (element !== undefined && open.length === 0 && take(element, names) === 'enough')
      throw new Refused('too-many-rows')
  })
  try {
    parser.write(text).close()
  } catch (trouble) {
    if (trouble instanceof Refused) return { unreadable: trouble.reason }
    throw trouble
  }
  return { root, message }
}

/** The first element below this path of names, e.g. `at(entry, 'BookgDt', 'Dt')`. */
export function at(element: Element | undefined, ...path: string[]): Element | undefined {
  let found = element
  for (const name of path) found = found?.children.find((child) => child.name === name)
  return found
}

/** The text there, trimmed, its blanks made single; '' where there is none. */
export const textAt = (element: Element | undefined, ...path: string[]): string =>
  (at(element, ...path)?.text ?? '').replaceAll(/\s+/g, ' ').trim()

/** Every element of a name, at any depth below this one. */
export function all(element: Element, name: string): readonly Element[] {
  const found: Element[] = []
  const look = (one: Element): void => {
    for (const child of one.children) {
      if (child.name === name) found.push(child)
      look(child)
    }
  }
  look(element)
  return found
}

/** An element as it stood, near enough to find it again in the file. */
export function written({ name, attributes, children, text }: Element): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`)
  return `<${name}${said.join('')}>${children.length === 0 ? text.trim() : children.map(written).join('')}</${name}>`
}
