import { form, page } from '#web/page.ts'
import type { CarersPart } from '../carer.ts'
import { ownPartOf } from '../reads.ts'
import { finishCarersPart, saveCarersAnswers } from './deeds.ts'
import { partFields } from './forms.ts'
import { CarersAnswersPage, CarersFinishPage, CarersPartPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

const stamp = (part: CarersPart | null): string => JSON.stringify(part?.own ?? [])

export const partRoutes = [
  page({
    path: '/budgets/:budget/carer-part',
    may: ['carer-part', 'see'],
    purpose: 'to see what I am asked as a carer',
    load: ownPartOf,
    view: (part, look) => <CarersPartPage part={part} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/carer-part/answers',
    may: ['carer-part', 'answer'],
    purpose: 'to answer the questions as a carer sees it',
    fields: partFields,
    words: WORDS,
    load: ownPartOf,
    stamp,
    view: (part, look) => <CarersAnswersPage part={part} look={look} />,
    deed: async (tx, permit, { answers: { sent, reasons } }) =>
      reasons.length > 0 ? { refused: reasons } : saveCarersAnswers(tx, permit, sent),
    next: ({ params }) => `/budgets/${params.budget}/carer-part/finish?done=saved`,
  }),
  form({
    path: '/budgets/:budget/carer-part/finish',
    may: ['carer-part', 'answer'],
    purpose: 'to say that I have finished as a carer',
    fields: {},
    words: WORDS,
    load: ownPartOf,
    stamp,
    view: (part, look) => <CarersFinishPage part={part} look={look} />,
    done: DONE,
    deed: finishCarersPart,
    next: ({ params }) => `/budgets/${params.budget}/carer-part?done=finished`,
  }),
]
