import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type FileReason, ROWS_MAX, StatementBroken } from './answer.ts'
import { PDF_WORK, WORKBOOK_WORK } from './unpack-work.ts'
import type { Sheet } from './workbook.ts'
import { workbookEntries } from './zip-directory.ts'

/** Words that stand together on a page. Points from the left and from the top. */
export type PdfWords = {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly height: number
}

/** How long a file may take, how large the worker's heap may grow, and how far the whole program beside it. */
const LIMITS = { milliseconds: 20_000, heapMb: 256, growthMb: 600 }
const PAGES_MAX = 500
const WORDS_MAX = 1_000_000

const require = createRequire(import.meta.url)
const urlOf = (name: string): string => pathToFileURL(require.resolve(name)).href

/**
 * The words of a PDF, page by page, where they stand. Read in a thread of its own, which is ended when it takes too long or too much
 * memory. Throws `StatementBroken`: 'is-a-scan', 'is-locked', 'damaged', 'took-too-long', 'unpacks-to-too-much', 'too-many-rows'.
 */
export async function unpackPdf(bytes: Uint8Array): Promise<readonly (readonly PdfWords[])[]> {
  const pages = await work<PdfWords[][]>(PDF_WORK, bytes, {
    ...{ library: urlOf('pdfjs-dist/legacy/build/pdf.mjs'), pagesMax: PAGES_MAX, wordsMax: WORDS_MAX },
    characterMaps: new URL('../../cmaps/', urlOf('pdfjs-dist/legacy/build/pdf.mjs')).pathname,
  })
  if (pages.every((words) => words.length === 0)) throw new StatementBroken('is-a-scan')
  return pages
}

/**
 * The sheets of a workbook, their cells as text: days as ISO, amounts as they were typed. Formulas and macros are not run: a formula's
 * cell holds what it last came to. Throws `StatementBroken` as `unpackPdf` does, and 'is-a-zip' for another archive.
 */
export async function unpackWorkbook(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const entries = workbookEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  return work(WORKBOOK_WORK, bytes, { library: urlOf('@e965/xlsx'), entries, rowsMax: ROWS_MAX + 100 })
}

type Answered<T> = { readonly made: T } | { readonly reason: FileReason }

/** One file at a time: each may take as much memory as the limits allow. */
let before: Promise<unknown> = Promise.resolve()

function work<T>(code: string, bytes: Uint8Array, more: object): Promise<T> {
  const mine = before.then(() => runOnce<T>(code, bytes, more))
  before = mine.catch(() => undefined)
  return mine
}

function runOnce<T>(code: string, bytes: Uint8Array, more: object): Promise<T> {
  return new Promise((resolve, reject) => {
    const copy = Uint8Array.from(bytes)
    const worker = new Worker(code, {
      ...{
        eval: true,
        env: {},
        stdout: true,
        stderr: true,
        workerData: { bytes: copy, ...more },
        transferList: [copy.buffer],
      },
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    })
    const began = process.memoryUsage.rss()
    const stop = (answer: Answered<T>): void => {
      clearTimeout(late)
      clearInterval(watch)
      void worker.terminate()
      if ('made' in answer) resolve(answer.made)
      else reject(new StatementBroken(answer.reason))
    }
    const late = setTimeout(() => stop({ reason: 'took-too-long' }), LIMITS.milliseconds)
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - began > LIMITS.growthMb * 1024 * 1024) stop({ reason: 'unpacks-to-too-much' })
    }, 50)
    worker.once('message', stop)
    worker.once('error', (trouble: Error & { code?: string }) =>
      stop({ reason: trouble.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'unpacks-to-too-much' : 'damaged' }),
    )
    worker.once('exit', () => stop({ reason: 'damaged' }))
  })
}
