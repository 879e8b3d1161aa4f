import { endingViewsWaitingFor } from '#journey/ending/third/reads.ts'
import { viewsWaitingFor } from '#journey/needs/third/reads.ts'
import { reviewViewsWaitingFor } from '#journey/review/together/differing/reads.ts'
import { page } from '#web/page.ts'
import { firstPages } from './rules.ts'
import { ownBudget, sharedBudgets } from './store.ts'
import { Home } from './views.tsx'

export const homeRoutes = [
  page({
    path: '/home',
    may: ['desk', 'home'],
    purpose: 'to find my first page',
    load: async (tx, permit) => {
      const human = permit.humanId
      const [own, shared, asked, goalsAsked, listens] = await Promise.all([
        tx.one(ownBudget, { human }),
        tx.run(sharedBudgets, { human }),
        viewsWaitingFor(tx, permit),
        reviewViewsWaitingFor(tx, permit),
        endingViewsWaitingFor(tx, permit),
      ])
      return { pages: firstPages(permit.roles, own?.budget_id), shared, asked, goalsAsked, listens }
    },
    // Whoever has one first page is on it at once.
    elsewhere: ({ pages, shared, asked, goalsAsked, listens }) =>
      pages.length === 1 && shared.length === 0 && asked + goalsAsked + listens === 0 ? pages[0]?.path : undefined,
    view: (shape, look) => <Home {...shape} look={look} />,
  }),
]
