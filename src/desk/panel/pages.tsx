import { page } from '#web/page.ts'
import { decidedLately, waitingPlans } from './store.ts'
import { PanelDesk } from './views.tsx'

export const panelRoutes = [
  page({
    path: '/panel',
    may: ['desk', 'panel'],
    purpose: 'to see what waits for a decision, how long, and what is asked',
    load: async (tx, permit) => {
      const [waiting, decided] = await Promise.all([
        tx.run(waitingPlans, {}),
        tx.run(decidedLately, { human: permit.humanId }),
      ])
      return { waiting, decided }
    },
    view: (shape, look) => <PanelDesk {...shape} look={look} />,
  }),
]
