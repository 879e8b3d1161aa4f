import { form } from '#web/page.ts'
import { sayFits } from '../deeds.ts'
import { Gone } from '../gone.tsx'
import { planOf } from '../reads.ts'
import { fitFields } from './forms.ts'
import { FitForm } from './views.tsx'
import { FIT_WORDS } from './words.ts'

export const fitRoutes = [
  form({
    path: '/budgets/:budget/plan/outcomes/:outcome/fit',
    may: ['plan', 'write-as-person'],
    purpose: 'to say whether a goal is right for oneself',
    fields: fitFields,
    words: FIT_WORDS,
    load: async (tx, permit, { params }) => {
      const plan = await planOf(tx, permit)
      return plan && { goal: plan.outcomes.find(({ outcomeId }) => outcomeId === params.outcome) }
    },
    // Said about these words: where the worker changes them meanwhile, the person reads them first.
    stamp: ({ goal }) => JSON.stringify(goal ?? null),
    view: ({ goal }, look) => (goal === undefined ? <Gone look={look} /> : <FitForm goal={goal} look={look} />),
    deed: (tx, permit, typed, { params }) => sayFits(tx, permit, { ...typed, outcomeId: params.outcome ?? '' }),
    next: ({ params }) => `/budgets/${params.budget}/plan?done=fit-said`,
  }),
]
