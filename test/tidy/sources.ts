import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** Texts by path, from the project's root on, with slashes. */
export type Sources = ReadonlyMap<string, string>

/** What a check found, and where. */
export type Finding = { path: string; line: number; what: string }

export type Check = (sources: Sources) => Finding[]

const CODE = /\.(ts|tsx|mjs)$/
const FOLDERS = ['src', 'test', 'bench', 'tools', 'docs']

/** Every file in these folders, and the documents of the root. */
export function readSources(root: string): Sources {
  const below = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      ),
  )
  const top = readdirSync(root).filter((name) => name.endsWith('.md'))
  return new Map([...below, ...top].sort().map((path) => [path, textOf(root, path)]))
}

// Pictures and the like are there by name alone.
const textOf = (root: string, path: string): string =>
  CODE.test(path) || path.endsWith('.md') ? readFileSync(join(root, path), 'utf8') : ''

/** The files of code among them, parsed. */
export function* codeIn(sources: Sources, wanted: RegExp = CODE): Generator<[string, ts.SourceFile]> {
  for (const [path, text] of sources) if (CODE.test(path) && wanted.test(path)) yield [path, treeOf(path, text)]
}

const trees = new Map<string, ts.SourceFile>()

function treeOf(path: string, text: string): ts.SourceFile {
  const key = `${path}\n${text}`
  const known = trees.get(key)
  if (known !== undefined) return known
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : path.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TS
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
  trees.set(key, tree)
  return tree
}

/** The line of a place in a file, counted from 1. */
export const lineOf = (tree: ts.SourceFile, at: number): number => tree.getLineAndCharacterOfPosition(at).line + 1

const nodes = new WeakMap<ts.SourceFile, readonly ts.Node[]>()

/** Every node of a tree, each before its children; walked once, since most checks ask. */
export function nodesOf(tree: ts.SourceFile): readonly ts.Node[] {
  const known = nodes.get(tree)
  if (known !== undefined) return known
  const all: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    all.push(node)
    node.forEachChild(visit)
  }
  visit(tree)
  nodes.set(tree, all)
  return all
}

/** Finds the nodes of all files of code for which `wrong` says what is wrong. */
export function perNode(wrong: (node: ts.Node, tree: ts.SourceFile) => string | undefined, wanted?: RegExp): Check {
  return (sources) => {
    const found: Finding[] = []
    for (const [path, tree] of codeIn(sources, wanted)) {
      for (const node of nodesOf(tree)) {
        const what = wrong(node, tree)
        if (what !== undefined) found.push({ path, line: lineOf(tree, node.getStart(tree)), what })
      }
    }
    return found
  }
}
