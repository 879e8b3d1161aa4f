import { form } from '#web/page.ts'
import type { Answering } from '../needs.ts'
import { answeringOf } from '../reads.ts'
import { finishAnswers, saveAnswers } from './deeds.ts'
import { answerFields } from './forms.ts'
import { AnswerPage, FinishPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

const stamp = ({ own }: Answering): string => JSON.stringify(own)

const SIDES = [
  { path: '/my-answers', action: 'answer-as-person', purpose: 'to answer the questions about my own life' },
  { path: '/worker-answers', action: 'answer-as-worker', purpose: 'to answer the questions as the worker sees it' },
] as const

/** Two pages a side, each under its own permission, so that nobody can write in the other's column. */
export const answeringRoutes = SIDES.flatMap(({ path, action, purpose }) => [
  form({
    path: `/budgets/:budget/needs${path}`,
    may: ['needs', action],
    purpose,
    fields: answerFields,
    words: WORDS,
    load: answeringOf,
    stamp,
    view: (answering, look) => <AnswerPage answering={answering} look={look} />,
    deed: async (tx, permit, { answers: { sent, reasons } }) =>
      reasons.length > 0 ? { refused: reasons } : saveAnswers(tx, permit, sent),
    next: ({ params }) => `/budgets/${params.budget}/needs${path}/finish?done=saved`,
  }),
  form({
    path: `/budgets/:budget/needs${path}/finish`,
    may: ['needs', action],
    purpose: `${purpose}: to say that I have finished`,
    fields: {},
    words: WORDS,
    load: answeringOf,
    stamp,
    view: (answering, look) => <FinishPage answering={answering} look={look} />,
    done: DONE,
    deed: finishAnswers,
    next: ({ params }) => `/budgets/${params.budget}/needs?done=finished`,
  }),
])
