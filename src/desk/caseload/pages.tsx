import { page } from '#web/page.ts'
import { caseloadOf } from './store.ts'
import { Caseload } from './views.tsx'

export const caseloadRoutes = [
  page({
    path: '/caseload',
    may: ['desk', 'caseload'],
    purpose: 'to see who needs something from me today',
    load: (tx, permit) => tx.run(caseloadOf, { worker: permit.humanId }),
    view: (rows, look) => <Caseload rows={rows} look={look} />,
  }),
]
