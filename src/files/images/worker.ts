import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { PAGES_MAX, PIXELS_MAX, SIDE_MAX, WHOLE_PIXELS_MAX } from './limits.ts'
import type { PdfReason, PictureReason } from './reasons.ts'
import { turns } from './turns.ts'

/** A picture unpacked: four bytes a pixel, row after row from the top. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8Array }

/** What a worker makes of a file, or why it cannot. */
export type Unpacked = { pages: readonly Pixels[] } | { refused: PictureReason | PdfReason }

type Limits = { jobMs: number; idleMs: number }

const LIMITS: Limits = { jobMs: 20_000, idleMs: 60_000 }
/** The most that a decoder written for wasm may take, in bytes: a picture of 26 megapixels needs about half of it. */
const WASM_MAX = 512 * 1024 * 1024

const program = (): string => join(process.env.FOOTING_ROOT ?? process.cwd(), 'src/files/images/unpack.mjs')

function started(): Worker {
  const worker = new Worker(program(), {
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
    workerData: {
      sideMax: SIDE_MAX,
      pagesMax: PAGES_MAX,
      pixelsMax: PIXELS_MAX,
      wholePixelsMax: WHOLE_PIXELS_MAX,
      wasmMax: WASM_MAX,
    },
  })
  worker.stdout.resume()
  worker.stderr.resume()
  worker.on('error', () => undefined) // told to whoever waits for it
  return worker
}

/**
 * One thread beside the one that answers pages, for what takes long or comes from strangers' formats. It is started when
 * somebody needs it, ended after a minute without work, and ended at once when a file takes too long or too much memory: the
 * next file gets a new one. It has no environment and says nothing.
 */
export function aWorker(limits: Limits = LIMITS) {
  const inTurn = turns(1)
  let running: Worker | undefined
  let idle: NodeJS.Timeout | undefined

  const end = (): void => {
    void running?.terminate()
    running = undefined
  }
  const work = async (kind: 'heic' | 'pdf', bytes: Buffer): Promise<Unpacked> => {
    clearTimeout(idle)
    running ??= started()
    const worker = running
    worker.ref()
    const over = new AbortController()
    const { signal } = over
    const late = setTimeout(() => over.abort(), limits.jobMs)
    try {
      const answer = once(worker, 'message', { signal })
      answer.catch(() => undefined)
      worker.postMessage({ kind, bytes: new Uint8Array(bytes) })
      const ended = once(worker, 'exit', { signal }).then((): [Unpacked] => [{ refused: 'picture-cannot-be-read' }])
      ended.catch(() => undefined)
      const [said] = await Promise.race([answer, ended])
      return said as Unpacked
    } catch (trouble) {
      // Too long, or too much memory: smaller would do. Anything else is the file's own.
      end()
      const memory = (trouble as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
      return { refused: signal.aborted || memory ? 'picture-too-big' : 'picture-cannot-be-read' }
    } finally {
      clearTimeout(late)
      if (running === worker && worker.threadId < 0) running = undefined
      over.abort()
      worker.unref()
      idle = setTimeout(end, limits.idleMs).unref()
    }
  }
  return {
    unpack: (kind: 'heic' | 'pdf', bytes: Buffer): Promise<Unpacked> => inTurn(() => work(kind, bytes)),
    isRunning: (): boolean => running !== undefined,
    end,
  }
}

const ours = aWorker()

/** Unpacks a HEIC photo, or draws each page of a PDF, in the program's one worker. Waits for its turn. */
export const unpack = ours.unpack

/** Ends that worker now: what it would have said goes on holding the program open for its minute. */
export const endUnpacking = ours.end
