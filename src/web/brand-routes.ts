import type { Answer } from './answer.ts'
import { brandOf } from './brand.ts'
import type { OpenRoute } from './incoming.ts'

const kept = (type: string, body: string): Answer => ({
  status: 200,
  headers: { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' },
  body,
})

/** A council's colours and its icon: nothing about anybody. */
export const brandRoutes: OpenRoute[] = [
  {
    kind: 'open',
    method: 'GET',
    path: '/brand-:version.css',
    purpose: 'the council’s colours',
    handle: async (_, { council, settings }) => kept('text/css; charset=utf-8', brandOf(council, settings).css),
  },
  {
    kind: 'open',
    method: 'GET',
    path: '/icon.svg',
    purpose: 'the council’s icon',
    handle: async (_, { council, settings }) => kept('image/svg+xml', brandOf(council, settings).icon),
  },
]
