import { pageNumber } from '#web/fields.ts'
import { page } from '#web/page.ts'
import { sentTo } from './reads.ts'
import { SentPage } from './views.tsx'

export const sentRoutes = [
  page({
    path: '/budgets/:budget/notices',
    may: ['contact', 'see'],
    purpose: 'to see what was sent to the person, by which way, and whether it left',
    load: (tx, permit, { query }) => sentTo(tx, permit, pageNumber(query)),
    view: (sent, look) => <SentPage sent={sent} look={look} />,
  }),
]
