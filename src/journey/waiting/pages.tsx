import { mayAlso } from '#access/gate.ts'
import { whoseTurnOf } from '#journey/decision/information/reads.ts'
import { planOf } from '#journey/plan/reads.ts'
import { page } from '#web/page.ts'
import { choosingRoutes } from './choosing/pages.tsx'
import { ALL_WORDS } from './done-words.ts'
import { interimRoutes } from './interim/pages.tsx'
import { interimOf } from './interim/reads.ts'
import { movingRoutes } from './moving/pages.tsx'
import { waitingOf } from './reads.ts'
import { tellingRoutes } from './telling/pages.tsx'
import { WaitingPage } from './views.tsx'

export const waitingRoutes = [
  page({
    path: '/budgets/:budget/waiting',
    may: ['waiting', 'see'],
    purpose: 'to see how long it takes, who decides, and what happens meanwhile',
    load: async (tx, permit) => {
      const [wait, plan, turn, helps] = await Promise.all([
        waitingOf(tx, permit),
        planOf(tx, permit),
        whoseTurnOf(tx, permit),
        mayAlso(permit, 'interim', 'see') ? interimOf(tx, permit) : undefined,
      ])
      return { wait, plan, turn, helps }
    },
    view: (shown, look) => <WaitingPage shown={shown} look={look} />,
    done: ALL_WORDS,
  }),
  ...tellingRoutes,
  ...choosingRoutes,
  ...movingRoutes,
  ...interimRoutes,
]
