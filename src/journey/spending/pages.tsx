<<<<<<< HEAD
import { download, form, page } from '#web/page.ts'
import { closingRoutes } from './closing/pages.tsx'
import { makePhoto, recordPurchase } from './deeds.ts'
import { recordFields } from './forms.ts'
import { puttingRightRoutes } from './putting-right/pages.tsx'
import { purchaseOf, receiptOf, spendingOf } from './reads.ts'
import { settlingRoutes } from './settling/pages.tsx'
import { statementRoutes } from './statements/pages.tsx'
import { PurchasePage, RecordForm, SpendingPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'
=======
import { page } from '#web/page.ts'
import { captureRoutes } from './capture/pages.tsx'
import { waitingDrafts } from './capture/reads.ts'
import { purchaseOf, spendingOf } from './reads.ts'
import { PurchasePage, SpendingPage } from './views.tsx'
import { DONE, HELPED_DONE } from './words.ts'
>>>>>>> f7e96132ff44e11673b18af28b30b5a9f980017e

export const spendingRoutes = [
  page({
    path: '/budgets/:budget/spending',
    may: ['spending', 'see'],
    purpose: 'to see what was bought, and what is left',
    load: async (tx, permit) => {
      const [spending, drafts] = await Promise.all([spendingOf(tx, permit), waitingDrafts(tx, permit)])
      return { spending, drafts }
    },
    view: ({ spending, drafts }, look) => <SpendingPage spending={spending} drafts={drafts} look={look} />,
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
]
