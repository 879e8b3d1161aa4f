import { money } from '#web/fields.ts'
import { form } from '#web/page.ts'
import { owedFor } from '../agreement/reads.ts'
import { takeBack } from './deeds.ts'
import { balancesOf } from './reads.ts'
import { ReturnedForm } from './views.tsx'
import { LEDGER_WORDS } from './words.ts'

export const ledgerRoutes = [
  form({
    path: '/budgets/:budget/money/returned',
    may: ['money', 'take-back'],
    purpose: 'to write down money that came back',
    fields: { amount: money('say-how-much-came-back') },
    words: LEDGER_WORDS,
    load: async (tx, permit) => {
      const [balances, owedPence] = await Promise.all([balancesOf(tx, permit), owedFor(tx, permit)])
      return { balances, owedPence }
    },
    stamp: ({ balances }) => balances.heldPence.toString(),
    view: (shape, look) => <ReturnedForm {...shape} look={look} />,
    deed: takeBack,
    next: ({ params }) => `/budgets/${params.budget}/money?done=returned`,
  }),
]
