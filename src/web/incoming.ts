import type { Council, Settings } from '#council/index.ts'
import type { Answer } from './answer.ts'
import type { Raw } from './fields.ts'
import type { Upload } from './page.ts'
import type { Ports } from './ports.ts'

/** A request, read. */
export type Incoming = {
  council: Council
  settings: Settings
  params: Readonly<Record<string, string>>
  query: Raw
  raw: Raw
  uploads: readonly Upload[]
  /** The whole path, without the query. */
  path: string
  /** Path and query, as asked. */
  url: string
  tokenHash: Buffer | undefined
  origin: string | undefined
  host: string | undefined
  fetchSite: string | undefined
}

/** A page for everybody: before sign-in, or where the session itself is the matter. */
export type OpenRoute = {
  kind: 'open'
  method: 'GET' | 'POST'
  path: string
  purpose: string
  handle: (ports: Ports, incoming: Incoming) => Promise<Answer>
}

/** Whether a POST was sent by one of our own pages. A browser names the origin of every POST. */
export function sentByUs({ origin, host, fetchSite }: Incoming): boolean {
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return false
  if (origin === undefined) return true
  try {
    return new URL(origin).host === host
  } catch {
    return false // 'null' and the like
  }
}
