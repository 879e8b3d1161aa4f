import { holdsForManager } from '#journey/money/reads.ts'
import { page } from '#web/page.ts'
import { HoldsPage } from './holds-view.tsx'
import { managersDay } from './reads.ts'
import { ManagersPage } from './views.tsx'

export const managerRoutes = [
  page({
    path: '/today',
    may: ['desk', 'manager'],
    purpose: 'to see what waits for me as a manager, and since when',
    load: async (tx, permit) => ({ day: await managersDay(tx, permit) }),
    view: ({ day }, look) => <ManagersPage day={day} look={look} />,
  }),
  page({
    path: '/holds',
    may: ['desk', 'manager'],
    purpose: 'to see whose payments wait for a manager, why, and by when',
    load: holdsForManager,
    view: (holds, look) => <HoldsPage holds={holds} look={look} />,
  }),
]
