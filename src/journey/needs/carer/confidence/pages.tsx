import { form, page } from '#web/page.ts'
import { confide } from './deeds.ts'
import { confideFields } from './forms.ts'
import { confidencesOf, confidingOf } from './reads.ts'
import { ConfidencesPage, ConfidePage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

export const confidenceRoutes = [
  form({
    path: '/budgets/:budget/carer-part/in-confidence',
    may: ['carer-part', 'confide'],
    purpose: 'to tell the worker something in confidence',
    fields: confideFields,
    words: WORDS,
    load: confidingOf,
    view: (confiding, look) => <ConfidePage confiding={confiding} look={look} />,
    done: DONE,
    deed: confide,
    next: ({ params }) => `/budgets/${params.budget}/carer-part/in-confidence?done=confided`,
  }),
  page({
    path: '/budgets/:budget/needs/carer-in-confidence',
    may: ['carer-confidence', 'see'],
    purpose: 'to read what a carer told me in confidence',
    load: confidencesOf,
    view: (told, look) => <ConfidencesPage told={told} look={look} />,
  }),
]
