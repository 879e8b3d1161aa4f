import { first } from '#web/fields.ts'
import { page } from '#web/page.ts'
import { financeDeskOf } from './reads.ts'
import { FinancePage } from './views.tsx'

export const financeRoutes = [
  page({
    path: '/finance',
    may: ['desk', 'finance'],
    purpose: 'to see what must be paid and by when, what waits for me, what is held and what came back',
    load: (tx, permit, { query }) => financeDeskOf(tx, permit, first(query, 'work-out') === 'yes'),
    inSteps: true,
    view: (desk, look) => <FinancePage desk={desk} look={look} />,
  }),
]
