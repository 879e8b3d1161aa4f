import { first } from '#web/fields.ts'
import { page } from '#web/page.ts'
import { askingRoutes } from './asking/pages.tsx'
import { assistantRoutes } from './assistants/pages.tsx'
import { captureRoutes } from './capture/pages.tsx'
import { changingRoutes } from './changing/pages.tsx'
import { checkingRoutes } from './checking/pages.tsx'
import { closingRoutes } from './closing/pages.tsx'
import { enoughRoutes } from './enough/pages.tsx'
import { frontOf } from './front/reads.ts'
import { FrontPage } from './front/views.tsx'
import { givingBackRoutes } from './giving-back/pages.tsx'
import { noticedRoutes } from './outside/noticed/pages.tsx'
import { outsideRoutes } from './outside/pages.tsx'
import { privateRoutes } from './outside/private/pages.tsx'
import { stepRoutes } from './outside/step-pages.tsx'
import { puttingRightRoutes } from './putting-right/pages.tsx'
import { purchaseOf, spendingOf } from './reads.ts'
import { settlingRoutes } from './settling/pages.tsx'
import { SPANS } from './spending.ts'
import { statementRoutes } from './statements/pages.tsx'
import { BoughtPage, PurchasePage } from './views.tsx'
import { DONE, HELPED_DONE } from './words.ts'

export const spendingRoutes = [
  ...askingRoutes,
  ...checkingRoutes,
  ...enoughRoutes,
  ...givingBackRoutes,
  ...changingRoutes,
  page({
    path: '/budgets/:budget/spending',
    may: ['spending', 'see'],
    purpose: 'to see what is left, what is needed, and what was bought',
    load: frontOf,
    view: (front, look) => <FrontPage front={front} look={look} />,
    done: DONE,
  }),
  page({
    path: '/budgets/:budget/spending/bought',
    may: ['spending', 'see'],
    purpose: 'to see all that was bought, and what it was for',
    load: (tx, permit, { query }) =>
      spendingOf(tx, permit, SPANS.find((one) => one === first(query, 'span')) ?? 'whole'),
    // Before anything is set up the first page says so.
    elsewhere: ({ lines }, { record }) => (lines.length === 0 ? `/budgets/${record?.budgetId}/spending` : undefined),
    view: (spending, look) => <BoughtPage spending={spending} look={look} />,
  }),
  ...captureRoutes,
  page({
    path: '/budgets/:budget/spending/:purchase',
    may: ['spending', 'see'],
    purpose: 'to see one thing that was bought, with its receipt',
    load: (tx, permit, { params }) => purchaseOf(tx, permit, params.purchase ?? ''),
    view: (purchase, look) => <PurchasePage purchase={purchase} look={look} />,
    done: HELPED_DONE,
  }),
  ...puttingRightRoutes,
  ...settlingRoutes,
  ...closingRoutes,
  ...statementRoutes,
  ...outsideRoutes,
  ...stepRoutes,
  ...privateRoutes,
  ...noticedRoutes,
  ...assistantRoutes,
]
