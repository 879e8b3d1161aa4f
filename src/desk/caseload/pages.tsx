import { addDays } from '#core/day.ts'
import { switchesWaiting } from '#journey/money/unwell/reads.ts'
import { alarmsWaiting } from '#journey/plan/alarm/reads.ts'
import { plansToTalkOver } from '#journey/plan/understanding/reads.ts'
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
      const [rows, due, alarms, switches, talks] = await Promise.all([
        tx.run(caseloadOf, { worker: permit.humanId }),
        reviewsDueIn(tx, permit, addDays(permit.today, 14)),
        alarmsWaiting(tx, permit),
        switchesWaiting(tx, permit),
        plansToTalkOver(tx, permit),
      ])
      const reviewDue = new Map(due.toReversed().map((one) => [one.budgetId, one.due.dueOn]))
      return { rows, reviewDue, talks, urgent: { alarms, switches } }
    },
    view: (shape, look) => <Caseload {...shape} look={look} />,
  }),
]
