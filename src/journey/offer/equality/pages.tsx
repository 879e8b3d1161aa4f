import { form, page } from '#web/page.ts'
import { answerEquality } from './deeds.ts'
import { equalityFields } from './forms.ts'
import { equalityOf } from './reads.ts'
import { EqualityForm, EqualityPage } from './views.tsx'
import { DONE } from './words.ts'

export const equalityRoutes = [
  page({
    path: '/budgets/:budget/equality',
    may: ['equality', 'see'],
    purpose: 'to see what I answered about myself',
    load: equalityOf,
    view: (equality, look) => <EqualityPage equality={equality} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/equality/answer',
    may: ['equality', 'answer'],
    purpose: 'to answer questions about myself, if I like',
    fields: equalityFields,
    words: {},
    load: equalityOf,
    stamp: ({ answers }) => JSON.stringify(answers),
    view: (equality, look) => <EqualityForm equality={equality} look={look} />,
    deed: answerEquality,
    next: ({ params }) => `/budgets/${params.budget}/equality?done=kept`,
  }),
]
