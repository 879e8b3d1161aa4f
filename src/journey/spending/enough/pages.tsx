import { MoneyHasEnded } from '#journey/money/index.ts'
import { page, untilTheEnd } from '#web/page.ts'
import { enoughOf } from './reads.ts'
import { EnoughPage } from './views.tsx'

export const enoughRoutes = untilTheEnd(
  (look) => <MoneyHasEnded about="enough" look={look} />,
  [
    page({
      path: '/budgets/:budget/spending/enough',
      may: ['change', 'see'],
      purpose: 'to see whether there is enough, nearly too little or too much, and what can be done',
      load: enoughOf,
      view: (enough, look) => <EnoughPage enough={enough} look={look} />,
    }),
  ],
)
