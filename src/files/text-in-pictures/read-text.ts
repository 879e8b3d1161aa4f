import { join } from 'node:path'
import type { Worker as Thread } from 'node:worker_threads'
import type { Worker } from 'tesseract.js'
import { turns } from '../images/turns.ts'

/** How long one picture may take, and how long the reader waits for the next before it goes, in milliseconds. */
const PATIENCE_MS = 25_000
const IDLE_MS = 60_000
/** Only the newer of its two ways of reading. */
const BY_LSTM = 1

/** What tesseract.js does not say of its workers: the thread behind one. */
type Reader = Worker & { worker: Thread }

let running: Promise<Reader> | undefined
let idle: NodeJS.Timeout | undefined
const inTurn = turns(1)

/** The language comes with the package: nothing is fetched from anywhere, and nothing is written. */
async function started(): Promise<Reader> {
  const { createWorker } = await import('tesseract.js')
  const root = process.env.FOOTING_ROOT ?? process.cwd()
  return (await createWorker('eng', BY_LSTM, {
    langPath: join(root, 'node_modules/@tesseract.js-data/eng/4.0.0'),
    gzip: true,
    cacheMethod: 'none',
    errorHandler: () => undefined, // told to whoever waits
  })) as Reader
}

function end(): void {
  const ending = running
  running = undefined
  void ending?.then((reader) => reader.terminate()).catch(() => undefined)
}

/**
 * Reads the text in a picture (a JPEG of ours), in a thread of its own, one picture after another; '' where it found none, took too
 * long or broke. The thread is started when it is needed and ended after a minute. What it reads is a guess, and often wrong.
 */
export const readText = (jpeg: Buffer): Promise<string> => inTurn(() => read(jpeg))

async function read(jpeg: Buffer): Promise<string> {
  clearTimeout(idle)
  let late: NodeJS.Timeout | undefined
  try {
    running ??= started()
    const reading = running.then(async (reader) => {
      reader.worker.ref()
      const { data } = await reader.recognize(jpeg)
      reader.worker.unref()
      return data.text
    })
    const patience = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(new Error('the reader took too long')), PATIENCE_MS)
    })
    return await Promise.race([reading, patience])
  } catch {
    end() // whatever it says of a stranger's picture, the next one gets a new reader
    return ''
  } finally {
    clearTimeout(late)
    idle = setTimeout(end, IDLE_MS).unref()
  }
}
