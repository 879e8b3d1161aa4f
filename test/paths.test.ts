import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { allRoutes } from '#app.ts'
import { listRoutes } from '#web/routes.ts'
import { perNode, readSources, type Sources } from './tidy/sources.ts'

// A link in a state that no walk draws would be a dead end for the one who is in it, so the code itself is read.
const PAGES = listRoutes(allRoutes('demo')).map(({ path }) => path.slice(1).split('/'))
const WRITTEN = /^src\/(?!db\/supervisor\/|.*\.test(-kit)?\.)/
// What the server gives that is no page.
const NO_PAGES = new Set(['health', 'assets'])

const textOf = (node: ts.Node): string => {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return ''
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('*')
}

/** Parts of a path as it is typed, up to where a path is put into it; what is filled in fits any part. None where the text is no path. */
function partsOf(text: string): string[] {
  if (!/^\/[a-z*]\S*$/.test(text)) return []
  const [typed = ''] = text.split(/[?#]/)
  const [head = ''] = typed.split(/\/[^/]+\*/)
  return head
    .split('/')
    .slice(1)
    .map((part) => (part.startsWith(':') || part.includes('*') ? '*' : part))
}

const standsIn = (parts: readonly string[], page: readonly string[]): boolean =>
  page.some((_, at) =>
    parts.every((part, index) => page[at + index] === part || (part === '*' && at + index < page.length)),
  )

const deadEnds = (sources: Sources): string[] =>
  perNode((node) => {
    const parts = partsOf(textOf(node))
    if (parts.length === 0 || NO_PAGES.has(parts[0] ?? '')) return undefined
    return PAGES.some((page) => standsIn(parts, page)) ? undefined : `no page has ${textOf(node)}`
  }, WRITTEN)(sources).map(({ path, line, what }) => `${path}:${line} ${what}`)

test('every path in the code is part of a page’s', () => {
  expect(deadEnds(readSources(dirname(dirname(fileURLToPath(import.meta.url)))))).toEqual([])
})

test.each([
  ["const a = '/spending/statements/send'", "const a = '/statements/send'"],
  ['const a = `/spending/$' + '{b}/reciept`', 'const a = `/spending/$' + '{b}/receipt?done=c`'],
  ["const a = <a href={to(look, '/councils')} />", "const a = <a href={to(look, '/about/bought')} />"],
])('%s is found, and %s is let through', (faulty, right) => {
  const found = (text: string) => deadEnds(new Map([['src/a.tsx', text]])).length
  expect([found(faulty), found(right)]).toEqual([1, 0])
})
