import ts from 'typescript'
import { type Check, codeIn, type Finding, lineOf, nodesOf } from './sources.ts'

/** Words that pages never say, and why. */
const NEVER: readonly (readonly [RegExp, string])[] = [
  [/\bmisus(e|ed|es|ing)\b/i, 'say what happened'],
  [/\bclaw(ed|ing)?[ -]?back\b/i, 'say that money is returned'],
  [/\bnon[ -]?complian(t|ce)\b/i, 'say what was agreed, and what is missing'],
  [/\bcases? (is |was |are )?closed\b/i, 'a person is not a case'],
  [/\bpackages?\b/i, 'say what it is made of'],
  [/\bclients?\b/i, 'say person'],
  [/\bservice[ -]users?\b/i, 'say person'],
  // 'As soon as' names what must happen first; 'as soon as possible' names nothing.
  [/\bsoon\b(?! as (?!possible|we can\b))/i, 'say when'],
  [/\bshould be approved\b/i, 'people decide: say who, and when'],
]

/** Where words for people stand: each stage's `words.ts`, and whatever draws a page. */
const SPOKEN = /^src\/(?!web\/components\/).*(words\.ts|(?<!\.test)\.tsx)$/
const UNSAID = new Set(['class', 'classes', 'href', 'id', 'name', 'src', 'namePrefix', 'path', 'type'])

/** A sentence or a part of one that people read, and where it stands. */
type Spoken = { text: string; at: number }

export const bannedWords: Check = (sources) => {
  const found: Finding[] = []
  for (const [path, tree] of codeIn(sources, SPOKEN)) {
    for (const { text, at } of spokenIn(tree)) {
      const hit = NEVER.find(([banned]) => banned.test(text))
      const said = hit?.[0].exec(text)?.[0]
      if (hit !== undefined) found.push({ path, line: lineOf(tree, at), what: `a page says “${said}”: ${hit[1]}` })
    }
  }
  return found
}

/** A reason or an answer without a sentence leaves somebody before an empty line. */
export const emptySentences: Check = (sources) => {
  const found: Finding[] = []
  for (const [path, tree] of codeIn(sources, /^src\/.*words\.ts$/)) {
    for (const node of nodesOf(tree)) {
      if (!ts.isStringLiteralLike(node) || node.text.trim() !== '' || !isSentence(node)) continue
      found.push({ path, line: lineOf(tree, node.getStart(tree)), what: 'an empty sentence' })
    }
  }
  return found
}

/** What an object's key or a function gives back, rather than what a sentence is compared with or joined by. */
const isSentence = ({ parent }: ts.Node): boolean =>
  ts.isPropertyAssignment(parent) || ts.isArrowFunction(parent) || ts.isReturnStatement(parent)

function* spokenIn(tree: ts.SourceFile): Generator<Spoken> {
  for (const node of nodesOf(tree)) {
    const text = textOf(node)
    if (text !== undefined && isSpoken(node)) yield { text: text.replaceAll(/\s+/g, ' '), at: node.getStart(tree) }
  }
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node) || ts.isStringLiteralLike(node)) return node.text
  return ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) ? node.text : undefined
}

/** Not the names of modules, of keys and of classes, nor addresses. */
function isSpoken(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return false
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false
  for (let up = parent; up !== undefined && !ts.isBlock(up); up = up.parent) {
    if (ts.isJsxAttribute(up)) return !UNSAID.has(up.name.getText())
    if (ts.isJsxElement(up)) return true
  }
  return true
}
