import { form } from '#web/page.ts'
import { reviewOf } from '../reads.ts'
import { changeDay, sayConcern } from './deeds.ts'
import { concernFields, dayFields } from './forms.ts'
import { ConcernForm, DayForm } from './views.tsx'
import { DATE_WORDS } from './words.ts'

export const dateRoutes = [
  form({
    path: '/budgets/:budget/review/day',
    may: ['review', 'open'],
    purpose: 'to choose another day or place for a review',
    fields: dayFields,
    words: DATE_WORDS,
    load: async (tx, permit) => ({ current: (await reviewOf(tx, permit)).current }),
    view: ({ current }, look) => <DayForm current={current} look={look} />,
    deed: changeDay,
    next: ({ params }) => `/budgets/${params.budget}/review?done=moved`,
  }),
  form({
    path: '/budgets/:budget/review/concern',
    may: ['review-concern', 'write'],
    purpose: 'to write down what concerns me, for the person to read',
    fields: concernFields,
    words: DATE_WORDS,
    load: async () => ({}),
    view: (_, look) => <ConcernForm look={look} />,
    deed: sayConcern,
    next: ({ params }) => `/budgets/${params.budget}/review?done=concern`,
  }),
]
