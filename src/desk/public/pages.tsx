import type { JSX } from 'preact'
import { html } from '#web/answer.ts'
import type { OpenRoute } from '#web/incoming.ts'
import type { Look } from '#web/look.ts'
import type { Ports } from '#web/ports.ts'
import { lookOf } from '#web/serve.tsx'
import { BoughtPage } from './bought-views.tsx'
import { ForWorkers } from './for-workers-views.tsx'
import { boughtHere, storiesHere, timesHere } from './reads.ts'
import { HowItGoes, WhoDecides } from './steps-views.tsx'
import { StoriesPage } from './stories-views.tsx'
import { About, SmallPrint, TheEnd, WhatItIs } from './views.tsx'

/** What a page is drawn with: whom to ask, for which council. */
type Asked = { pool: Ports['pool']; council: number; look: Look }

const publicPage = (path: string, purpose: string, draw: (asked: Asked) => Promise<JSX.Element>): OpenRoute => ({
  kind: 'open',
  method: 'GET',
  path,
  purpose,
  handle: async (ports, incoming) =>
    html(
      await draw({
        ...{ pool: ports.pool, council: incoming.council.authorityId },
        look: lookOf(ports, incoming),
      }),
    ),
})

/** What everybody may read about budgets here, signed in or not. */
export const publicRoutes: OpenRoute[] = [
  publicPage('/', 'to read what a personal budget is here', async ({ look }) => <About look={look} />),
  publicPage('/about/what-it-is', 'to read what a budget is, and what it is not', async ({ look }) => (
    <WhatItIs look={look} />
  )),
  publicPage(
    '/about/how-it-goes',
    'to read how it goes here, step by step, and how long it takes',
    async ({ pool, council, look }) => <HowItGoes counts={await timesHere(pool, council)} look={look} />,
  ),
  publicPage('/about/who-decides', 'to read who decides here, and how long that takes', async (asked) => (
    <WhoDecides counts={await timesHere(asked.pool, asked.council)} look={asked.look} />
  )),
  publicPage('/about/small-print', 'to read what one has to do, and what can go wrong', async ({ look }) => (
    <SmallPrint look={look} />
  )),
  publicPage('/about/bought', 'to read what people here bought', async ({ pool, council, look }) => (
    <BoughtPage bought={await boughtHere(pool, council, look.today)} look={look} />
  )),
  publicPage('/about/the-end', 'to read what happens at the end', async ({ look }) => <TheEnd look={look} />),
  publicPage('/about/stories', 'to read stories of budgets', async ({ pool, council, look }) => (
    <StoriesPage stories={await storiesHere(pool, council, 'people')} look={look} />
  )),
  publicPage('/about/for-workers', 'to read, as a worker, what budgets are for here', async (asked) => {
    const { pool, council, look } = asked
    const [counts, stories] = await Promise.all([timesHere(pool, council), storiesHere(pool, council, 'workers')])
    return <ForWorkers counts={counts} stories={stories} look={look} />
  }),
]
