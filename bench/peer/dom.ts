import { type DefaultTreeAdapterTypes, parse } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.ChildNode

export const isElement = (node: Node): node is Element => 'tagName' in node
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value
export const classesOf = (element: Element): string[] =>
  (attribute(element, 'class') ?? '').split(/\s+/).filter(Boolean)
export const has = (element: Element, name: string): boolean => classesOf(element).includes(name)

/** Every element below (and with) this one, in order. */
export function* below(element: Element): Generator<Element> {
  yield element
  for (const child of element.childNodes) if (isElement(child)) yield* below(child)
}

/** The first element with a class, or of a tag name, below this one. */
export function find(element: Element, what: { className?: string; tag?: string }): Element | undefined {
  for (const one of below(element))
    if ((what.className !== undefined && has(one, what.className)) || one.tagName === what.tag) return one
  return undefined
}

export const elements = (element: Element | undefined): Element[] => (element?.childNodes ?? []).filter(isElement)

/** The document's own element. */
export function parsed(html: string): Element {
  const found = parse(html).childNodes.find((node) => isElement(node as Node)) as Element | undefined
  if (found === undefined) throw new Error('a page without html')
  return found
}

/** What a reader sees, with single spaces. */
export function visibleText(html: string): string {
  const words: string[] = []
  const gather = (node: Node): void => {
    if (isText(node)) words.push(node.value)
    else if (isElement(node) && !['script', 'style', 'head', 'svg'].includes(node.tagName))
      node.childNodes.forEach(gather)
  }
  gather(parsed(html))
  return words
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,;:!?)])/g, '$1')
    .trim()
}
