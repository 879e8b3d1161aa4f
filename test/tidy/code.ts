import ts from 'typescript'
import { type Check, codeIn, type Finding, lineOf, perNode } from './sources.ts'

/** A default export has no name that a reader can search for. */
export const defaultExports: Check = perNode((node) => {
  if (ts.isExportAssignment(node)) return 'a default export'
  const isDefault =
    ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  const asDefault = ts.isExportSpecifier(node) && node.name.text === 'default'
  return isDefault || asDefault ? 'a default export' : undefined
})

export const anys: Check = perNode((node) => (node.kind === ts.SyntaxKind.AnyKeyword ? 'the type any' : undefined))

const ASIDE = new Set(['only', 'skip', 'todo'])
const TESTS = /^(test|it|describe|suite)$/

/** A test set aside is a test that cannot fail. */
export const testsSetAside: Check = perNode((node) => {
  if (!ts.isPropertyAccessExpression(node) || !ASIDE.has(node.name.text)) return undefined
  let root: ts.Expression = node.expression
  while (ts.isPropertyAccessExpression(root) || ts.isCallExpression(root)) root = root.expression
  return ts.isIdentifier(root) && TESTS.test(root.text) ? `a test set aside by .${node.name.text}` : undefined
}, /\.test\.tsx?$|^test\//)

/** "Not carried out" is true of a form that was never asked: it needs what the refusal says, or its status. */
export const namelessRefusals: Check = perNode(
  (node) => (/\.not\.toBe\(303\)$/.test(callText(node)) ? 'a refusal that does not say which' : undefined),
  /\.test\.tsx?$|^test\//,
)

const callText = (node: ts.Node): string => (ts.isCallExpression(node) ? node.getText() : '')

/** A row looked up by coalesce() is looked for in the council's whole table (see firstOf in src/db/statement.ts). */
export const lookedUpByCoalesce: Check = perNode(
  (node) =>
    (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)) &&
    /_id = coalesce\(/.test(node.getText())
      ? 'a row looked up by coalesce()'
      : undefined,
  /\/store\.ts$/,
)

// The same files as in biome.json: what people see in their terminal.
const MAY_PRINT = /^(start\.mjs|test\/[^/]+\.mjs|tools\/|bench\/|src\/commands\/|src\/main\.ts|src\/db\/supervisor\/)/

/** Printing is for programs in a terminal; elsewhere it is a left-over, or personal text in a log. */
export const printing: Check = (sources) =>
  perNode((node) => {
    if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return undefined
    return node.expression.text === 'console' ? `console.${node.name.text}` : undefined
  })(new Map([...sources].filter(([path]) => !MAY_PRINT.test(path))))

const LEFT = /\b(TODO|FIXME|XXX|HACK)\b/
const SILENCED = /@ts-(ignore|expect-error|nocheck)|eslint-disable|prettier-ignore|(istanbul|v8|c8) ignore/
const BIOME = /biome-ignore(?! format:)/

/** Comments that put something off, or that silence who checks. Tables of tests may keep their own format. */
export const excuses: Check = (sources) => {
  const found: Finding[] = []
  for (const [path, tree] of codeIn(sources)) {
    const isTest = /\.test(-kit)?\.tsx?$/.test(path)
    for (const [at, comment] of commentsOf(tree)) {
      const silenced = SILENCED.exec(comment) ?? (isTest ? BIOME : /biome-ignore/).exec(comment)
      const what = LEFT.exec(comment)?.[0] ?? silenced?.[0]
      if (what !== undefined) found.push({ path, line: lineOf(tree, at), what: `a comment says ${what}` })
    }
  }
  return found
}

/** Comments stand before tokens or behind them on their line; what looks like one in a page's text is none. */
function commentsOf(tree: ts.SourceFile): Map<number, string> {
  const found = new Map<number, string>()
  const texts: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) {
      texts.push(node)
      return
    }
    const children = node.getChildren(tree)
    for (const child of children) visit(child)
    if (children.length > 0) return
    const before = ts.getLeadingCommentRanges(tree.text, node.getFullStart()) ?? []
    const behind = ts.getTrailingCommentRanges(tree.text, node.end) ?? []
    for (const { pos, end } of [...before, ...behind]) found.set(pos, tree.text.slice(pos, end))
  }
  visit(tree)
  for (const { pos, end } of texts) for (const at of found.keys()) if (at >= pos && at < end) found.delete(at)
  return found
}
