import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { LACKING_WORDS, lackingIn, withoutLacking } from './lacking.ts'
import { HOUSE_END, HOUSE_STYLE } from './style.ts'

const MODULES = join(process.env.FOOTING_ROOT ?? process.cwd(), 'node_modules')
const HOUSE = join(MODULES, '@expo-google-fonts', 'atkinson-hyperlegible')
const FONTS = [
  ...['400Regular', '400Regular_Italic', '700Bold'].map((name) =>
    join(HOUSE, name, `AtkinsonHyperlegible_${name}.ttf`),
  ),
  // For what the house's font lacks: Cyrillic, Greek, Arabic and other letters, signs, simple faces.
  ...['DejaVuSans', 'DejaVuSans-Bold'].map((name) => join(MODULES, 'dejavu-fonts-ttf', 'ttf', `${name}.ttf`)),
]

/** One compiler for the whole program, loaded when the first document is asked for: it is large, and most pages need none. */
let made: Promise<NodeCompiler> | undefined
async function load(): Promise<NodeCompiler> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler')
  return typst.NodeCompiler.create({
    workspace: join(HOUSE, '400Regular'), // a template reads no files: it is given a folder with nothing of ours in it
    fontArgs: [{ fontBlobs: FONTS.map((file) => readFileSync(file)) }],
  })
}

/** What every document is told; whatever else its template reads stands beside. `large`: the person reads large print. */
export type DocumentData = { title: string; council: string; large: boolean } & Readonly<Record<string, unknown>>

/**
 * A tagged PDF (PDF/UA-1) from a Typst template in the house style. `data` reaches the template as JSON and never as source,
 * so that whatever somebody typed stays text. What no font can draw is a box, and the paper says so. Throws on what a screen reader
 * could not read (a skipped heading).
 */
export async function makePdf(template: string, data: DocumentData): Promise<Buffer> {
  made ??= load()
  const typst = await made
  const lacking = new Set<string>()
  try {
    for (;;) {
      const { size } = lacking
      try {
        return drawn(typst, template, data, lacking)
      } catch (refused) {
        for (const sign of lackingIn(String(refused))) lacking.add(sign)
        if (lacking.size === size) throw refused
      }
    }
  } finally {
    typst.evictCache(10) // else it grows by half a megabyte a letter
  }
}

function drawn(typst: NodeCompiler, template: string, data: DocumentData, lacking: ReadonlySet<string>): Buffer {
  const inputs = { data: JSON.stringify(withoutLacking(data, lacking)), lacking: lacking.size > 0 ? LACKING_WORDS : '' }
  const document = { mainFileContent: HOUSE_STYLE + template + HOUSE_END, inputs }
  try {
    return typst.pdf(document, TAGGED)
  } catch (trouble) {
    // Where the package has no build of this version, its last one makes a document without tags (decision 0009).
    if (!String(trouble).includes('unknown variant `ua-1`')) throw trouble
    return typst.pdf(document)
  }
}

// The package's own list of standards is older than its compiler.
const TAGGED = { pdfStandard: 'ua-1' as never }
