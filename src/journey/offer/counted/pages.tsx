import { addMonths } from '#core/day.ts'
import { page } from '#web/page.ts'
import { offersCounted } from './reads.ts'
import { CountedPage } from './views.tsx'

export const countedRoutes = [
  page({
    path: '/offers-counted',
    may: ['request', 'count'],
    purpose: 'to see how many were offered a budget, and by which way people came',
    load: async (tx, permit) => {
      const [from, to] = [addMonths(permit.today, -12), permit.today]
      return { counted: await offersCounted(tx, from, to), from, to }
    },
    view: (shown, look) => <CountedPage shown={shown} look={look} />,
  }),
]
