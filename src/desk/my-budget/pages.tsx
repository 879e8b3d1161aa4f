import { page } from '#web/page.ts'
import { myBudgetOf } from './reads.ts'
import { MyBudgetPage } from './views.tsx'

export const myBudgetRoutes = [
  page({
    path: '/budgets/:budget',
    may: ['budget', 'see'],
    purpose: 'to see what the budget is for, how much, what happens next, who decides and when it ends',
    load: myBudgetOf,
    view: (budget, look) => <MyBudgetPage budget={budget} look={look} />,
  }),
]
