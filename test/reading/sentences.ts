import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** One sentence as a reader meets it, and where it stands. */
export type Sentence = { file: string; line: number; text: string }

/** Parts of the house that a person never reads: each serves staff alone. */
const STAFF_ALONE = [
  /\/desk\/(caseload|panel|council-rules|council-process|supervision)\//,
  /\/decision\/(pack|precedents|stuck)\//,
  /\/decision\/deciding\/(views|fields-views)/,
  /\/money\/payrun\//,
  /\/people\/cover\/views/,
  /\/money\/agreement\/set-up-view/,
  /\/money\/bank-details\/(views|call-views|switch-views)/,
  /\/money\/(conditions\/views|cards\/views)/,
  /-as-worker|for-worker|-worker-/,
  /\/demo\//,
  /\.test(-kit)?\.tsx?$/,
]

/** Every file whose words reach a page: what a stage says, asks and draws. */
export function filesOfWords(root: string): string[] {
  const folders = ['journey', 'desk', 'people', 'messages', 'web']
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join('src', folder, name),
      ),
    )
    .filter((name) =>
      /(words|asks|views|view|pages|layout|errors|form|summary|body|next|missing|picture)[\w-]*\.tsx?$|views/.test(
        name,
      ),
    )
    .filter(
      (name) =>
        /\.tsx?$/.test(name) && !name.includes('/components/') && !STAFF_ALONE.some((one) => one.test(`/${name}`)),
    )
    .sort()
}

/** What a filled-in gap reads like: short, as a name or a date is. */
const GAP = 'Anne'

/** The text of a string, a template (gaps filled in) or the words between tags; '' for anything else. */
function textOf(node: ts.Node): string {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => GAP + literal.text).join('')
  return ts.isJsxText(node) ? node.text : ''
}

/** Every sentence of eight words or more in a source text. Shorter ones are judged with their page. */
export const sentencesIn = (file: string, source: string): Sentence[] =>
  stringsIn(file, source).filter(({ text }) => wordsIn(text) >= LONG)

const LONG = 8
const wordsIn = (text: string): number => text.split(' ').length

function stringsIn(file: string, source: string): Sentence[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: Sentence[] = []
  const visit = (node: ts.Node): void => {
    const line = parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1
    for (const text of split(textOf(node))) found.push({ file, line, text })
    if (!ts.isImportDeclaration(node) && !ts.isTemplateExpression(node)) ts.forEachChild(node, visit)
    if (ts.isTemplateExpression(node)) for (const { expression } of node.templateSpans) visit(expression)
  }
  visit(parsed)
  return found
}

const split = (text: string): string[] =>
  text
    .replaceAll(/\s+/g, ' ')
    .split(/(?<=[.!?:;])\s+/)
    .map((one) => one.trim())
    .filter((one) => wordsIn(one) >= 3 && /^[A-Z“"‘]/.test(one) && !/[{}<>=]|govuk-/.test(one))

export const read = (root: string, file: string): Sentence[] =>
  sentencesIn(file, readFileSync(join(root, file), 'utf8'))

/** A file's shorter sentences and labels as one text, each with its full stop; '' where they are too few to judge. */
export function shortWordsOf(root: string, file: string): string {
  const short = stringsIn(file, readFileSync(join(root, file), 'utf8')).filter(({ text }) => wordsIn(text) < LONG)
  return short.length < 5 ? '' : short.map(({ text }) => text.replace(/[.:;]?$/, '.')).join(' ')
}
