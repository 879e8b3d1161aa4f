import { mayAlso } from '#access/gate.ts'
import { first } from '#web/fields.ts'
import { page } from '#web/page.ts'
import { askingRoutes } from './asking/pages.tsx'
import { assistantRoutes } from './assistants/pages.tsx'
import { captureRoutes } from './capture/pages.tsx'
import { waitingDrafts } from './capture/reads.ts'
import { changingRoutes } from './changing/pages.tsx'
import { checkingRoutes } from './checking/pages.tsx'
import { checkingOf } from './checking/reads.ts'
import { closingRoutes } from './closing/pages.tsx'
import { enoughRoutes } from './enough/pages.tsx'
import { standingNow } from './enough/reads.ts'
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
import { PurchasePage, SpendingPage } from './views.tsx'
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
    purpose: 'to see what was bought, and what is left',
    load: async (tx, permit, { query }) => {
      const span = SPANS.find((one) => one === first(query, 'span')) ?? 'whole'
      const [spending, drafts, checking, enough] = await Promise.all([
        spendingOf(tx, permit, span),
        waitingDrafts(tx, permit),
        mayAlso(permit, 'checking', 'see') ? checkingOf(tx, permit) : undefined,
        mayAlso(permit, 'change', 'see') ? standingNow(tx, permit) : undefined,
      ])
      return { spending, drafts, checking, enough }
    },
    view: (shape, look) => <SpendingPage {...shape} look={look} />,
    done: DONE,
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
