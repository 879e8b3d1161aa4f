import { SaxesParser } from 'saxes'
import { StatementBroken, type Unreadable } from './answer.ts'

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
  readonly children: readonly Element[]
  readonly text: string
}

type Growing = { name: string; children: Growing[]; text: string }

/** A name without its prefix. */
const local = (name: string): string => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** Whoever wants to know what an XML file holds, as it comes. Names are without their prefix. */
export type XmlHandlers = {
  readonly open: (name: string) => void
  readonly attribute?: (name: string, value: string) => void
  readonly text: (text: string) => void
  readonly close: () => void
}

/** A parser that takes pieces of text. `spare`: so many more elements than a file without entries may have. `at`: characters read so far. */
export type XmlParser = {
  readonly write: (text: string) => void
  readonly end: () => void
  readonly spare: (elements: number) => void
  readonly at: () => number
}

/** How many characters may go by without anything that ends: more than that is held for nothing. */
const SILENCE_MAX = 32 * 1024 * 1024

/**
 * Saxes with what keeps us safe: no document type (entities; files and addresses to be fetched) gets as far as the parser, no depth, no
 * number of elements or attributes that no bank writes. Throws `StatementBroken`.
 */
export function xmlParser({ open, attribute, text, close }: XmlHandlers): XmlParser {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  const guard = doctypeGuard()
  let [depth, elements, attributes, allowed, heardAt, written] = [0, 0, 0, ELEMENTS_MAX, 0, 0]
  parser.on('error', () => {
    throw new StatementBroken('broken-xml')
  })
  parser.on('opentagstart', ({ name }) => {
    attributes = 0
    elements += 1
    heardAt = written
    if (depth >= DEPTH_MAX) throw new StatementBroken('too-deep')
    if (elements > allowed) throw new StatementBroken('too-many-rows')
    depth += 1
    open(local(name))
  })
  parser.on('attribute', ({ name, value }) => {
    attributes += 1
    if (attributes > ATTRIBUTES_MAX) throw new StatementBroken('broken-xml')
    attribute?.(name, value)
  })
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', () => {
    depth -= 1
    close()
  })
  return {
    write(piece) {
      written += piece.length
      parser.write(guard.pass(piece))
      if (written - heardAt > SILENCE_MAX) throw new StatementBroken('broken-xml')
    },
    end() {
      parser.write(guard.rest())
      parser.close()
    },
    spare(more) {
      allowed += more
    },
    at: () => parser.position,
  }
}

/**
 * What begins a document of its own, or declares an entity: '<!' and a letter or a blank. Refused before the parser sees it; a comment
 * and a CDATA section begin otherwise. A '<' at the end of a piece waits for what comes behind it.
 */
const DOCTYPE = /<!(?:\s|[a-z])/i
const UNDECIDED = /<!?$/

function doctypeGuard(): { pass: (piece: string) => string; rest: () => string } {
  let held = ''
  return {
    pass(piece) {
      const text = held === '' ? piece : held + piece
      if (DOCTYPE.test(text)) throw new StatementBroken('has-doctype')
      held = text.endsWith('<') || text.endsWith('<!') ? (UNDECIDED.exec(text.slice(-2))?.[0] ?? '') : ''
      return held === '' ? text : text.slice(0, -held.length)
    },
    rest: () => held,
  }
}

/**
 * Walks a document once. Each element of `collect` is handed over whole, with the names of those around it, and then forgotten, so
 * that a long file takes no more room than its longest entry; it may say that there are more of them than are wanted. Gives the names of the two outermost elements.
 */
export function walk(
  text: string,
  collect: ReadonlySet<string>,
  take: (element: Element, around: readonly string[]) => 'enough' | undefined,
): { readonly root: string; readonly message: string } | Unreadable {
  const names: string[] = []
  const open: Growing[] = []
  let [root, message] = ['', '']
  const say = (words: string) => {
    const element = open.at(-1)
    if (element !== undefined && element.text.length < TEXT_MAX) element.text += words.slice(0, TEXT_MAX)
  }
  const parser = xmlParser({
    open(name) {
      if (names.length === 0) root = name
      if (names.length === 1 && message === '') message = name
      const element: Growing = { name, children: [], text: '' }
      const parent = open.at(-1)
      if (parent !== undefined) parent.children.push(element)
      if (parent !== undefined || collect.has(name)) open.push(element)
      names.push(name)
    },
    text: say,
    close() {
      names.pop()
      const element = open.pop()
      if (element !== undefined && open.length === 0 && take(element, names) === 'enough')
        throw new StatementBroken('too-many-rows')
    },
  })
  try {
    parser.write(text)
    parser.end()
  } catch (trouble) {
    if (trouble instanceof StatementBroken) return { unreadable: trouble.reason }
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
export const written = ({ name, children, text }: Element): string =>
  `<${name}>${children.length === 0 ? text.trim() : children.map(written).join('')}</${name}>`
