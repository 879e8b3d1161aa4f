import { mayAlso } from '#access/gate.ts'
import { download, form, page } from '#web/page.ts'
import { changingRoutes } from './changing/pages.tsx'
import { checkingRoutes } from './checking/pages.tsx'
import { checkingOf } from './checking/reads.ts'
import { makePhoto, recordPurchase } from './deeds.ts'
import { enoughRoutes } from './enough/pages.tsx'
import { standingNow } from './enough/reads.ts'
import { recordFields } from './forms.ts'
import { givingBackRoutes } from './giving-back/pages.tsx'
import { purchaseOf, receiptOf, spendingOf } from './reads.ts'
import { PurchasePage, RecordForm, SpendingPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

export const spendingRoutes = [
  ...checkingRoutes,
  ...enoughRoutes,
  ...givingBackRoutes,
  ...changingRoutes,
  page({
    path: '/budgets/:budget/spending',
    may: ['spending', 'see'],
    purpose: 'to see what was bought, and what is left',
    load: async (tx, permit) => {
      const [spending, checking, enough] = await Promise.all([
        spendingOf(tx, permit),
        mayAlso(permit, 'checking', 'see') ? checkingOf(tx, permit) : undefined,
        mayAlso(permit, 'change', 'see') ? standingNow(tx, permit) : undefined,
      ])
      return { spending, checking, enough }
    },
    view: (shape, look) => <SpendingPage {...shape} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/spending/record',
    may: ['spending', 'record'],
    purpose: 'to write down something I bought, with its receipt',
    fields: recordFields,
    words: WORDS,
    makeFiles: makePhoto,
    load: spendingOf,
    stamp: ({ lines }) => lines.map(({ lineId }) => lineId).join(' '),
    view: (spending, look) => <RecordForm lines={spending.lines} look={look} />,
    deed: (tx, permit, { amount, photo: _, ...typed }, _here, uploads) =>
      recordPurchase(tx, permit, {
        ...typed,
        amountPence: amount,
        photo: uploads.find(({ field }) => field === 'photo'),
      }),
    next: ({ params }) => `/budgets/${params.budget}/spending?done=recorded`,
  }),
  page({
    path: '/budgets/:budget/spending/:purchase',
    may: ['spending', 'see'],
    purpose: 'to see one thing that was bought, with its receipt',
    load: (tx, permit, { params }) => purchaseOf(tx, permit, params.purchase ?? ''),
    view: (purchase, look) => <PurchasePage purchase={purchase} look={look} />,
  }),
  download({
    path: '/budgets/:budget/spending/receipts/:receipt',
    may: ['receipt', 'see'],
    purpose: 'to see the picture of a receipt',
    load: async (tx, permit, { params }) => {
      const receipt = await receiptOf(tx, permit, params.receipt ?? '')
      return receipt && { ...receipt, name: 'receipt.jpg' }
    },
  }),
]
