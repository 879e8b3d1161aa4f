import { attribute, below, type Element, isText, parsed } from '#bench/peer/dom.ts'

/** What a browser would send of a page's own form as it stands, with one field filled otherwise. */
export function filled(html: string, field: string, change: (now: string) => string): URLSearchParams {
  const form = [...below(parsed(html))].find((one) => attribute(one, 'data-footing-form') !== undefined)
  if (form === undefined) throw new Error('a page without a form of its own')
  const sent = new URLSearchParams()
  for (const one of below(form)) {
    const name = attribute(one, 'name')
    const value = standing(one)
    if (name !== undefined && value !== undefined) sent.append(name, name === field ? change(value) : value)
  }
  if (!sent.has(field)) throw new Error(`a form without ${field}`)
  return sent
}

/** What stands in a field; undefined for what is not sent. */
function standing(field: Element): string | undefined {
  if (field.tagName === 'textarea') return field.childNodes.map((node) => (isText(node) ? node.value : '')).join('')
  if (field.tagName !== 'input') return undefined
  const isBox = ['radio', 'checkbox'].includes(attribute(field, 'type') ?? '')
  return isBox && attribute(field, 'checked') === undefined ? undefined : (attribute(field, 'value') ?? '')
}
