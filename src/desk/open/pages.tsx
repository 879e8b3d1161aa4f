import type { JSX } from 'preact'
import { html } from '#web/answer.ts'
import type { OpenRoute } from '#web/incoming.ts'
import type { Look } from '#web/look.ts'
import { lookOf } from '#web/serve.tsx'
import { worriedRoutes } from '../safety/open-pages.tsx'
import { Accessibility } from './views.tsx'

const openPage = (path: string, purpose: string, View: (props: { look: Look }) => JSX.Element): OpenRoute => ({
  kind: 'open',
  method: 'GET',
  path,
  purpose,
  handle: async (ports, incoming) => html(<View look={lookOf(ports, incoming)} />),
})

/** What everybody may read, signed in or not. */
export const openRoutes: OpenRoute[] = [
  ...worriedRoutes,
  openPage('/accessibility', 'to read how to use these pages', Accessibility),
]
