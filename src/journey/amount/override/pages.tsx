import { form } from '#web/page.ts'
import { amountPageOf } from '../reads.ts'
import { setAmount } from './deeds.ts'
import { overrideFields } from './forms.ts'
import { OverridePage } from './views.tsx'
import { WORDS } from './words.ts'

export const overrideRoutes = [
  form({
    path: '/budgets/:budget/amount/override',
    may: ['amount', 'override'],
    purpose: 'to set another first guess than the rules gave, with a reason that the person reads',
    fields: overrideFields,
    words: WORDS,
    load: amountPageOf,
    // Somebody set another one meanwhile.
    stamp: ({ amount }) =>
      `${amount?.amountId} ${amount?.override === undefined ? 0 : 1 + amount.earlierOverrides.length}`,
    view: ({ amount }, look) => <OverridePage amount={amount} look={look} />,
    deed: (tx, permit, { amount, reason }) => setAmount(tx, permit, { weeklyPence: amount, reason }),
    next: ({ params }) => `/budgets/${params.budget}/amount?done=set`,
  }),
]
