import { form, page, type Route } from '#web/page.ts'
import { challengeRoutes } from './challenge/pages.tsx'
import { workOutAmount } from './deeds.ts'
import { overrideRoutes } from './override/pages.tsx'
import { amountPageOf } from './reads.ts'
import { AmountPage, WorkOutPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

export const amountRoutes: Route[] = [
  page({
    path: '/budgets/:budget/amount',
    may: ['amount', 'see'],
    purpose: 'to see the first guess at the amount and how it was worked out',
    load: amountPageOf,
    view: (shown, look) => <AmountPage {...shown} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/amount/work-out',
    may: ['amount', 'work-out'],
    purpose: 'to work out the first guess at the amount',
    fields: {},
    words: WORDS,
    load: amountPageOf,
    view: ({ amount, decision }, look) => <WorkOutPage amount={amount} decision={decision} look={look} />,
    deed: workOutAmount,
    next: ({ params }) => `/budgets/${params.budget}/amount?done=worked-out`,
  }),
  ...challengeRoutes,
  ...overrideRoutes,
]
