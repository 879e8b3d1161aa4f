import { calledBy } from '#journey/review/index.ts'
import { form, page } from '#web/page.ts'
import { type Answering, answeringOf } from '../reads.ts'
import { answerCheckIn, noteView } from './deeds.ts'
import { answerFields, answerForFields, noteFields } from './forms.ts'
import { AnswerForm, NoteForm, SheetPage } from './views.tsx'
import { ANSWERING_WORDS } from './words.ts'

const at = (budget: string | undefined, done: string): string => `/budgets/${budget}/afterwards?done=${done}`

const asksEach = ({ goals }: Answering) => ({ benefits: goals.map(({ outcomeId }) => outcomeId) })

const callsEach = ({ goals }: Answering) => calledBy(goals)

export const answeringRoutes = [
  form({
    path: '/budgets/:budget/afterwards/answer/:checkIn',
    may: ['followup', 'answer'],
    purpose: 'to say what is left of the good of it',
    fields: answerFields,
    ...{ asksEach, callsEach },
    words: ANSWERING_WORDS,
    load: (tx, permit, { params }) => answeringOf(tx, permit, params.checkIn ?? ''),
    stamp: ({ checkIn }) => JSON.stringify([checkIn.answers, checkIn.said]),
    view: (answering, look) => <AnswerForm answering={answering} look={look} />,
    deed: (tx, permit, typed, { params }) => answerCheckIn(tx, permit, { ...typed, checkInId: params.checkIn ?? '' }),
    next: ({ params }) => at(params.budget, 'answered'),
  }),
  form({
    path: '/budgets/:budget/afterwards/answer-for/:checkIn',
    may: ['followup', 'answer-for-person'],
    purpose: 'to write down what the person said is left of the good of it',
    fields: answerForFields,
    ...{ asksEach, callsEach },
    words: ANSWERING_WORDS,
    load: (tx, permit, { params }) => answeringOf(tx, permit, params.checkIn ?? ''),
    stamp: ({ checkIn }) => JSON.stringify([checkIn.answers, checkIn.said]),
    view: (answering, look) => <AnswerForm answering={answering} look={look} />,
    deed: (tx, permit, typed, { params }) => answerCheckIn(tx, permit, { ...typed, checkInId: params.checkIn ?? '' }),
    next: ({ params }) => at(params.budget, 'typed'),
  }),
  page({
    path: '/budgets/:budget/afterwards/sheet/:checkIn',
    may: ['followup', 'see'],
    purpose: 'to print the questions on a sheet of paper',
    load: (tx, permit, { params }) => answeringOf(tx, permit, params.checkIn ?? ''),
    view: (answering, look) => <SheetPage answering={answering} look={look} />,
  }),
  form({
    path: '/budgets/:budget/afterwards/note/:checkIn',
    may: ['followup', 'note'],
    purpose: 'to write down how the worker sees it, apart',
    fields: noteFields,
    words: ANSWERING_WORDS,
    load: (tx, permit, { params }) => answeringOf(tx, permit, params.checkIn ?? ''),
    stamp: ({ checkIn }) => String(checkIn.notes.length),
    view: (answering, look) => <NoteForm answering={answering} look={look} />,
    deed: (tx, permit, { words }, { params }) => noteView(tx, permit, { words, checkInId: params.checkIn ?? '' }),
    next: ({ params }) => at(params.budget, 'noted'),
  }),
]
