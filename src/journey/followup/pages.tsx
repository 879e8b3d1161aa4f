import { page } from '#web/page.ts'
import { answeringRoutes } from './answering/pages.tsx'
import { askedRoutes } from './asked/pages.tsx'
import { choosingRoutes } from './choosing/pages.tsx'
import { dutyRoutes } from './duty/pages.tsx'
import { afterwardsOf } from './reads.ts'
import { AfterwardsPage } from './views.tsx'
import { wayBackRoutes } from './way-back/pages.tsx'

export const DONE = {
  chosen: 'It is written down. We ask then, and not before.',
  stopped: 'Nobody asks any more. To start again, choose anew on any day.',
  answered: 'Thank you for telling us. It is kept in your own words.',
  typed: 'It is written down as they said it.',
  asked: 'It is written down: asked, no answer. It is never read as “all is well”.',
  noted: 'It is written down, apart from what they said.',
  called: 'Somebody was told this minute. Below you read who, and by when they answer.',
}

export const followupRoutes = [
  page({
    path: '/budgets/:budget/afterwards',
    may: ['followup', 'see'],
    purpose: 'to see what comes after the last payment, and the way back in',
    load: afterwardsOf,
    view: (afterwards, look) => <AfterwardsPage afterwards={afterwards} look={look} done={DONE} />,
    done: DONE,
  }),
  ...choosingRoutes,
  ...answeringRoutes,
  ...askedRoutes,
  ...dutyRoutes,
  ...wayBackRoutes,
]
