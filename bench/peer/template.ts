import { join } from 'node:path'
import nunjucks from 'nunjucks'
import { root } from '#bench/core/ground.ts'
import type { Recorded } from '#bench/core/wire.ts'
import { type Element, elements, find, parsed } from './dom.ts'
import { officialMacro } from './macros.ts'
import { newWriter } from './writer.ts'

/** A page's template as one would write it with the official template and macros, and this visitor's texts for it. */
export type Peer = { source: string; texts: readonly string[] }

/**
 * Makes the peer's template from the page that we drew, so that both draw the same. In the peer's favour: loops are unrolled,
 * conditions decided, dates and amounts come ready made; only what differs from person to person is filled in.
 */
export function templateOf({ html, words }: Recorded): Peer {
  const isData = (text: string): boolean => text.trim() !== '' && (/\d/.test(text) || words.has(text.trim()))
  const writer = newWriter(isData, officialMacro)
  const page = parsed(html)
  const [head, body] = [find(page, { tag: 'head' }), find(page, { tag: 'body' })]
  const main = find(page, { tag: 'main' })
  if (head === undefined || body === undefined || main === undefined)
    throw new Error('a page without head, body or main')
  const parts = elements(body)
  const tag = (name: string): Element[] => parts.filter(({ tagName }) => tagName === name)
  const container = parts.find((part) => find(part, { tag: 'main' }) === main)
  const title = find(head, { tag: 'title' })
  const between = parts.slice(parts.indexOf(tag('header')[0] as Element) + 1, parts.indexOf(container as Element))
  const block = (name: string, content: string): string => `{% block ${name} %}${content}{% endblock %}\n`
  const rest = elements(head).filter(
    ({ tagName, attrs }) =>
      tagName !== 'title' &&
      !(tagName === 'meta' && attrs.some(({ name, value }) => name === 'charset' || value === 'viewport')),
  )
  const blocks = [
    block('pageTitle', writer.nodes(title?.childNodes ?? [])),
    block('headIcons', ''),
    block('head', writer.nodes(rest)),
    block('skipLink', writer.nodes(parts.slice(0, parts.indexOf(tag('header')[0] as Element)))),
    block('header', writer.nodes([...tag('header'), ...between])),
    block('beforeContent', writer.nodes((container?.childNodes ?? []).filter((node) => node !== main))),
    block('content', writer.nodes(main.childNodes)),
    block('footer', writer.nodes(tag('footer'))),
  ]
  // A `set` inside a block belongs to it; macros are taken in on top, as the Design System's own pages do.
  const source = `{% extends "govuk/template.njk" %}\n${[...writer.macros].join('\n')}\n${blocks.join('')}`
  return { source, texts: writer.texts }
}

/** Nunjucks with the official templates, compiled once and kept, as in production. */
export function newEngine(): nunjucks.Environment {
  const loader = new nunjucks.FileSystemLoader(join(root, 'node_modules', 'govuk-frontend', 'dist'), {
    noCache: false,
    watch: false,
  })
  return new nunjucks.Environment(loader, { autoescape: true })
}

export const compileIn = (engine: nunjucks.Environment, source: string): nunjucks.Template =>
  new nunjucks.Template(source, engine, undefined, true)
