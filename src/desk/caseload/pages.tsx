import { addDays } from '#core/day.ts'
import { reviewsDueIn } from '#journey/review/reads.ts'
import { page } from '#web/page.ts'
import { caseloadOf } from './store.ts'
import { Caseload } from './views.tsx'

export const caseloadRoutes = [
  page({
    path: '/caseload',
    may: ['desk', 'caseload'],
    purpose: 'to see who needs something from me today',
    load: async (tx, permit) => {
      const [rows, due] = await Promise.all([
        tx.run(caseloadOf, { worker: permit.humanId }),
        reviewsDueIn(tx, permit, addDays(permit.today, 14)),
      ])
      return { rows, reviewDue: new Map(due.toReversed().map((one) => [one.budgetId, one.due.dueOn])) }
    },
    view: (shape, look) => <Caseload {...shape} look={look} />,
  }),
]
