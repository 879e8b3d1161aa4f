import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import Papa from 'papaparse'
import { SaxesParser } from 'saxes'
import type { Kind } from '#bench/core/statement-files.ts'
import { inCouncil, openPool } from '#db/transaction.ts'
import { type ToRead, takeIn } from '#journey/spending/statements/reading/take-in.ts'

/** What is to be done with the statement at `path`: taken in, or only parsed by the library, its rows made and let go. */
export type Task = { readonly kind: Kind; readonly path: string } & (
  | { readonly what: 'take-in'; readonly fileId: string }
  | { readonly what: 'parse' }
)

/** Seconds; rows that were made; resident megabytes above what the process had before, at the most. */
export type Done = { readonly seconds: number; readonly rows: number; readonly mb: number }

/** In whose name the app's role takes in what is measured. */
export type Place = { readonly appUrl: string; readonly authorityId: number } & Pick<
  ToRead,
  'budgetId' | 'accountId' | 'by'
>

const PIECE = 64 * 1024

process.once('message', (place: Place) => {
  const pool = openPool(place.appUrl, 1)
  const take = async (path: string, fileId: string): Promise<number> => {
    let rows = 0
    await inCouncil(pool, place.authorityId, async (tx) => {
      const file: ToRead = { ...place, fileId, alike: 'take-in', at: new Date() }
      const heard = (read: number): void => {
        rows = read
      }
      const taken = await takeIn(tx, file, createReadStream(path, { highWaterMark: PIECE }), { heard })
      if (taken.is !== 'taken') throw new Error(`the statement was not taken in: ${JSON.stringify(taken)}`)
    })
    return rows
  }
  process.on('message', async (task: Task) => {
    const idle = beginPeak()
    const began = performance.now()
    const rows = await (task.what === 'take-in' ? take(task.path, task.fileId) : alone[task.kind](task.path))
    const seconds = (performance.now() - began) / 1000
    const done: Done = { seconds, rows, mb: (memory('VmHWM') - idle) / 1000 }
    process.send?.(done)
  })
  // A connection and the council's name are there before anything is measured.
  void inCouncil(pool, place.authorityId, async () => process.send?.({}))
})
process.once('SIGTERM', () => process.exit(0))

/** Kilobytes, as the kernel counts them. */
const memory = (name: 'VmHWM' | 'VmRSS'): number =>
  Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1])

/** Lets the kernel's peak begin anew from what is resident now; kilobytes. */
function beginPeak(): number {
  writeFileSync('/proc/self/clear_refs', '5')
  return memory('VmRSS')
}

/** Papaparse as its documentation streams a file: rows of cells, and nothing done with them. */
const csvAlone = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    let rows = 0
    Papa.parse<string[]>(createReadStream(path, { highWaterMark: PIECE, encoding: 'utf8' }), {
      chunk: ({ data }) => {
        rows += data.length
      },
      complete: () => resolve(rows),
      error: reject,
    })
  })

/** Saxes with handlers that do no more than make a plain row of each entry: the last text of each name in it. */
async function camtAlone(path: string): Promise<number> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  let [rows, text] = [0, '']
  let row: Record<string, string> | undefined
  parser.on('opentag', ({ name }) => {
    if (name === 'Ntry') row = {}
    text = ''
  })
  parser.on('text', (words) => {
    text = words
  })
  parser.on('closetag', ({ name }) => {
    if (row !== undefined) row[name] = text
    text = ''
    if (name !== 'Ntry') return
    rows += 1
    row = undefined
  })
  for await (const piece of createReadStream(path, { highWaterMark: PIECE, encoding: 'utf8' })) parser.write(piece)
  parser.close()
  return rows
}

const alone = { csv: csvAlone, camt: camtAlone } as const
