import { form } from '#web/page.ts'
import type { Answering } from '../needs.ts'
import { finishForPerson, typeAnswers } from './deeds.ts'
import { finishFields, heardFields } from './forms.ts'
import { typedForPerson } from './reads.ts'
import { FinishForPage, TypeForPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

const stamp = ({ own }: Answering): string => JSON.stringify(own)
const path = '/needs/answers-for-person'

export const forPersonRoutes = [
  form({
    path: `/budgets/:budget${path}`,
    may: ['needs', 'answer-for-person'],
    purpose: 'to type what the person answered by phone or on paper',
    fields: heardFields,
    words: WORDS,
    load: typedForPerson,
    stamp,
    view: (typed, look) => <TypeForPage typed={typed} look={look} />,
    deed: async (tx, permit, { how, saidOn, answers: { sent, reasons } }) =>
      reasons.length > 0 ? { refused: reasons } : typeAnswers(tx, permit, { how, saidOn, sent }),
    next: ({ params }) => `/budgets/${params.budget}${path}/finish?done=saved`,
  }),
  form({
    path: `/budgets/:budget${path}/finish`,
    may: ['needs', 'answer-for-person'],
    purpose: 'to write down that the person has finished, by phone or on paper',
    fields: finishFields,
    words: WORDS,
    load: typedForPerson,
    stamp,
    view: (typed, look) => <FinishForPage typed={typed} look={look} />,
    done: DONE,
    deed: finishForPerson,
    next: ({ params }) => `/budgets/${params.budget}/needs?done=finished-for`,
  }),
]
