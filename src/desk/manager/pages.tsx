import { page } from '#web/page.ts'
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
]
