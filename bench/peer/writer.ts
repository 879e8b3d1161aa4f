import { attribute, classesOf, type Element, isElement, isText, type Node } from './dom.ts'

const VOID = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])

/** Turns an element into a call of its official macro; undefined where it is none it knows. */
export type Macro = (element: Element, writer: Writer) => string | undefined

/** Writes a Nunjucks template. What is data comes in as `t`, a list of texts; what is the same for all stands in it. */
export type Writer = {
  /** The source that draws these nodes. */
  nodes(nodes: readonly Node[]): string
  /** An expression for a text. */
  text(text: string): string
  /** `text: …` for plain words; for markup, `html: …` of a block that `prelude` sets. */
  content(element: Element, before: string[], key?: string): string
  classes(element: Element, own: string): string
  texts: string[]
  macros: Set<string>
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (found) => escapes[found] ?? found)

/** A template language's own signs cannot stand in the text itself. */
const isPlain = (text: string): boolean => !/\{[{%#]/.test(text)

export function newWriter(isData: (text: string) => boolean, macro: Macro): Writer {
  const texts: string[] = []
  const place = (text: string): string => `t[${texts.push(text) - 1}]`
  const variable = (text: string): boolean => isData(text) || !isPlain(text)
  let sets = 0

  const open = (element: Element): string => {
    const attributes = element.attrs.map(({ name, value }) =>
      variable(value) ? ` ${name}="{{ ${place(value)} }}"` : ` ${name}="${escaped(value)}"`,
    )
    return `<${element.tagName}${attributes.join('')}>`
  }
  const node = (one: Node): string => {
    if (isText(one)) return variable(one.value) ? `{{ ${place(one.value)} }}` : escaped(one.value)
    if (!isElement(one)) return ''
    const call = macro(one, writer)
    if (call !== undefined) return call
    if (VOID.has(one.tagName)) return open(one)
    return `${open(one)}${writer.nodes(one.childNodes)}</${one.tagName}>`
  }
  const writer: Writer = {
    texts,
    macros: new Set(),
    nodes: (nodes) => nodes.map(node).join(''),
    text: (text) => (variable(text) ? place(text) : JSON.stringify(text)),
    content(element, before, key = '') {
      const named = (kind: 'text' | 'html'): string =>
        key === '' ? kind : `${key}${kind === 'text' ? 'Text' : 'Html'}`
      const [only] = element.childNodes
      if (element.childNodes.length === 1 && only !== undefined && isText(only))
        return `${named('text')}: ${writer.text(only.value)}`
      sets += 1
      const name = `slot${sets}`
      before.push(`{% set ${name} %}${writer.nodes(element.childNodes)}{% endset %}`)
      return `${named('html')}: ${name}`
    },
    classes: (element, own) => {
      const rest = classesOf(element).filter((one) => one !== own)
      return rest.length === 0 ? '' : `classes: ${JSON.stringify(rest.join(' '))},`
    },
  }
  return writer
}

/** Attributes that a macro takes in its `attributes`. */
export function moreAttributes(element: Element, known: readonly string[], writer: Writer): string {
  const rest = element.attrs.filter(({ name }) => !known.includes(name))
  if (rest.length === 0) return ''
  return `attributes: { ${rest.map(({ name, value }) => `${JSON.stringify(name)}: ${writer.text(value)}`).join(', ')} },`
}

/** A call of an official macro, after the blocks that it needs. */
export function call(
  writer: Writer,
  folder: string,
  name: string,
  before: readonly string[],
  params: readonly string[],
): string {
  writer.macros.add(`{% from "govuk/components/${folder}/macro.njk" import ${name} %}`)
  return `${before.join('')}{{ ${name}({ ${params
    .filter(Boolean)
    .map((one) => one.replace(/,$/, ''))
    .join(', ')} }) }}`
}

export const href = (element: Element, writer: Writer): string =>
  `href: ${writer.text(attribute(element, 'href') ?? '')}`
