import type { FastifyRequest } from 'fastify'
import { dayInLondon } from '#core/day.ts'
import { calledAs, settingsOn } from '#council/index.ts'
import type { Raw } from './fields.ts'
import type { Incoming } from './incoming.ts'
import type { Upload } from './page.ts'
import type { Ports } from './ports.ts'
import { tokenHashOf } from './session.ts'

/** Names and values as lists, since one ticked box and several arrive differently. */
export function rawOf(pairs: Iterable<[string, string]>): Raw {
  const raw: Record<string, string[]> = Object.create(null)
  for (const [name, value] of pairs) {
    const known = raw[name]
    if (known === undefined) raw[name] = [value]
    else known.push(value)
  }
  return raw
}

/** A request about a council, read; undefined where the path names none. */
export function incomingOf(
  ports: Ports,
  request: FastifyRequest,
  slug: string | undefined,
  { raw, uploads }: Sent,
): Incoming | undefined {
  const council = ports.councils.bySlug(slug ?? '')
  if (council === undefined) return undefined
  const { url, headers } = request
  const settings = settingsOn(council, dayInLondon(ports.clock.now()))
  const at = url.indexOf('?')
  return {
    // Called as its settings of that day say.
    council: calledAs(council, settings),
    settings,
    params: request.params as Record<string, string>,
    query: at < 0 ? {} : rawOf(new URLSearchParams(url.slice(at + 1))),
    raw,
    uploads,
    path: at < 0 ? url : url.slice(0, at),
    url,
    tokenHash: tokenHashOf(ports.mode, council, headers.cookie),
    origin: headers.origin,
    host: headers.host,
    fetchSite: headers['sec-fetch-site'] as string | undefined,
  }
}

/** What a form sent: its fields, and files where it carries any. */
export type Sent = { raw: Raw; uploads: readonly Upload[] }

export const NOTHING_SENT: Sent = { raw: {}, uploads: [] }

export async function sentWith(request: FastifyRequest): Promise<Sent> {
  if (request.method !== 'POST') return NOTHING_SENT
  if (!request.isMultipart()) return { raw: (request.body as Raw | undefined) ?? {}, uploads: [] }
  // What cannot be taken apart was sent wrong, whatever the parser calls it.
  return partsOf(request).catch((trouble: Error & { statusCode?: number }) => {
    throw Object.assign(trouble, { statusCode: trouble.statusCode ?? 400 })
  })
}

/** The most that the files of one form may come to, in bytes: they are held until the form is answered. */
const TOGETHER_MAX = 40 * 1024 * 1024

async function partsOf(request: FastifyRequest): Promise<Sent> {
  const pairs: [string, string][] = []
  const uploads: Upload[] = []
  let together = 0
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      pairs.push([part.fieldname, String(part.value)])
      continue
    }
    const bytes = await part.toBuffer().catch(() => undefined)
    together += bytes?.length ?? 0
    // A streamed file over the limit arrives cut short: it is not taken. Nor is what comes behind too much of others.
    const truncated = bytes === undefined || part.file.truncated || together > TOGETHER_MAX
    if (!truncated && bytes.length === 0) continue
    pairs.push([part.fieldname, 'chosen']) // so that fields and views can tell
    uploads.push({ field: part.fieldname, name: part.filename, bytes: truncated ? Buffer.alloc(0) : bytes, truncated })
  }
  return { raw: rawOf(pairs), uploads }
}
