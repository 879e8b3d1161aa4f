import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { HOUSE_STYLE } from './style.ts'

const FONTS = ['400Regular', '400Regular_Italic', '700Bold']

/** One compiler for the whole program, loaded when the first document is asked for: it is large, and most pages need none. */
let made: Promise<NodeCompiler> | undefined
async function load(): Promise<NodeCompiler> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler')
  const folder = join(
    process.env.FOOTING_ROOT ?? process.cwd(),
    'node_modules/@expo-google-fonts/atkinson-hyperlegible',
  )
  return typst.NodeCompiler.create({
    workspace: join(folder, '400Regular'), // a template reads no files: it is given a folder with nothing of ours in it
    fontArgs: [
      { fontBlobs: FONTS.map((name) => readFileSync(join(folder, name, `AtkinsonHyperlegible_${name}.ttf`))) },
    ],
  })
}

/** What every document is told; whatever else its template reads stands beside. `large`: the person reads large print. */
export type DocumentData = { title: string; council: string; large: boolean } & Readonly<Record<string, unknown>>

/**
 * A tagged PDF (PDF/UA-1) from a Typst template in the house style. `data` reaches the template as JSON and never as source,
 * so that whatever somebody typed stays text. Throws on what a screen reader could not read (a skipped heading).
 */
export async function makePdf(template: string, data: DocumentData): Promise<Buffer> {
  made ??= load()
  const typst = await made
  const document = { mainFileContent: HOUSE_STYLE + template, inputs: { data: JSON.stringify(data) } }
  try {
    return typst.pdf(document, TAGGED)
  } catch (trouble) {
    // Where the package has no build of this version, its last one makes a document without tags (decision 0009).
    if (!String(trouble).includes('unknown variant `ua-1`')) throw trouble
    return typst.pdf(document)
  } finally {
    typst.evictCache(10) // else it grows by half a megabyte a letter
  }
}

// The package's own list of standards is older than its compiler.
const TAGGED = { pdfStandard: 'ua-1' as never }
