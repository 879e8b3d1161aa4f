import { basename, posix } from 'node:path'
import ts from 'typescript'
import { type Check, codeIn, type Finding, nodesOf, perNode } from './sources.ts'

const FILE_LINES = 250
const FUNCTION_LINES = 60
/** Written by a machine: read by nobody from top to bottom. */
const GENERATED = new Set(['src/db/types.ts'])

const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length

export const longFiles: Check = (sources) =>
  [...codeIn(sources)]
    .map(([path, { text }]) => ({ path, lines: linesOf(text) }))
    .filter(({ path, lines }) => lines > FILE_LINES && !GENERATED.has(path))
    .map(({ path, lines }) => ({ path, line: lines, what: `a file of ${lines} lines (at most ${FILE_LINES})` }))

/** The median length of files of code, in lines. */
export function medianLines(sources: ReadonlyMap<string, string>): number {
  const all = [...codeIn(sources)].filter(([path]) => !GENERATED.has(path)).map(([, { text }]) => linesOf(text))
  return all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
}

/** A function is read on one screen. The body of a `describe` holds functions rather than being one. */
export const longFunctions: Check = perNode((node, tree) => {
  if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return undefined
  if (ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText(tree))) return undefined
  const lines = linesOf(node.getText(tree))
  return lines > FUNCTION_LINES ? `a function of ${lines} lines (at most ${FUNCTION_LINES})` : undefined
})

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
const SHOUTED = new Set(['README.md', 'STYLE.md', 'CHANGELOG.md'])

export const names: Check = (sources) =>
  [...sources.keys()].flatMap((path) => {
    const wrong = path.split('/').filter((part) => !KEBAB.test(part) && !SHOUTED.has(part))
    return wrong.map((part) => ({ path, line: 1, what: `${part} is not in kebab-case` }))
  })

const FOR_TESTS = /\.test-kit\.|\/fixtures\//

/**
 * Files of `src` that nothing but their tests uses, and that no tool starts by name: dead. A stage's `index.ts` may wait for
 * the stage that will need it.
 */
export const deadFiles: Check = (sources) => {
  const used = new Set<string>()
  for (const [path, tree] of codeIn(sources)) {
    const isTest = /\.test\.tsx?$/.test(path)
    for (const there of namedIn(path, tree)) if (!isTest || FOR_TESTS.test(there)) used.add(there)
  }
  return [...codeIn(sources, /^src\//)]
    .map(([path]) => path)
    .filter((path) => !/\.(test|d)\.tsx?$/.test(path) && basename(path) !== 'index.ts' && !used.has(path))
    .map((path) => ({ path, line: 1, what: 'nothing uses this file' }))
}

/** The files that a file names: by import, by a dynamic import, or by a path in a string, as tools name what they build. */
function* namedIn(path: string, tree: ts.SourceFile): Generator<string> {
  for (const node of nodesOf(tree)) {
    if (!ts.isStringLiteralLike(node) || !/\.(tsx?|mjs)$/.test(node.text)) continue
    const alias = /^#(test|bench)\//.test(node.text) ? node.text.slice(1) : node.text.replace(/^#/, 'src/')
    yield node.text.startsWith('.') ? posix.join(posix.dirname(path), alias) : alias
    if (!/^[#.]/.test(node.text)) yield posix.join(posix.dirname(path), node.text)
  }
}

/** A document has one title, so that it can be found and named. */
export const titles: Check = (sources) => {
  const found: Finding[] = []
  for (const [path, text] of sources) {
    if (!path.endsWith('.md')) continue
    const prose = text.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '')
    const count = prose.match(/^# \S/gm)?.length ?? 0
    if (count !== 1) found.push({ path, line: 1, what: `${count} titles (a line beginning with #)` })
  }
  return found
}
