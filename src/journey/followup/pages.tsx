import { form, page } from '#web/page.ts'
import { answerCheckIn, chooseCheckIns } from './deeds.ts'
import { AnswerForm, ChooseForm } from './form-views.tsx'
import { answerFields, chooseFields } from './forms.ts'
import { answeringOf, followupOf } from './reads.ts'
import { AfterwardsPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

const at = (budget: string | undefined, done: string): string => `/budgets/${budget}/afterwards?done=${done}`

export const followupRoutes = [
  page({
    path: '/budgets/:budget/afterwards',
    may: ['followup', 'see'],
    purpose: 'to see what comes after the last payment, and the way back in',
    load: followupOf,
    view: (followup, look) => <AfterwardsPage followup={followup} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/afterwards/choose',
    may: ['followup', 'choose'],
    purpose: 'to choose when to be asked how things are',
    fields: chooseFields,
    words: WORDS,
    load: followupOf,
    stamp: ({ checkIns }) => checkIns.map(({ wave }) => wave).join(' '),
    view: (followup, look) => <ChooseForm followup={followup} look={look} />,
    deed: chooseCheckIns,
    next: ({ params }) => at(params.budget, 'chosen'),
  }),
  form({
    path: '/budgets/:budget/afterwards/answer/:checkIn',
    may: ['followup', 'answer'],
    purpose: 'to say what is left of the good of it',
    fields: answerFields,
    words: WORDS,
    load: (tx, permit, { params }) => answeringOf(tx, permit, params.checkIn ?? ''),
    stamp: ({ checkIn }) => JSON.stringify(checkIn.answers),
    view: (answering, look) => <AnswerForm answering={answering} look={look} />,
    deed: (tx, permit, { benefits }, { params }) =>
      answerCheckIn(tx, permit, { checkInId: params.checkIn ?? '', benefits }),
    next: ({ params }) => at(params.budget, 'answered'),
  }),
]
