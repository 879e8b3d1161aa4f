import { form, page } from '#web/page.ts'
import { answer, ask, askForPerson, askWorker, askWorkerForPerson } from './deeds.ts'
import { AnswerForm, AskForm, AskForPersonForm } from './form-views.tsx'
import { answerFields, askFields, askForPersonFields, passOnForPersonFields } from './forms.ts'
import { PassOnForm, PassOnForPersonForm } from './pass-on-views.tsx'
import { askedOf, type OneQuestion, questionOf } from './reads.ts'
import { rulebookRoutes } from './rulebook/pages.tsx'
import { AskedPage, QuestionPage } from './views.tsx'
import { ASKING_DONE, ASKING_WORDS } from './words.ts'

const stamp = ({ question }: OneQuestion): string => question.answers.map(({ answerId }) => answerId).join(' ')

export const askingRoutes = [
  page({
    path: '/budgets/:budget/asking',
    may: ['asking', 'see'],
    purpose: 'to see what was asked before buying, and what was answered',
    load: askedOf,
    view: (asked, look) => <AskedPage asked={asked} look={look} />,
    done: ASKING_DONE,
  }),
  form({
    path: '/budgets/:budget/asking/ask',
    may: ['asking', 'ask'],
    purpose: 'to ask whether I can spend my budget on something',
    fields: askFields,
    words: ASKING_WORDS,
    load: async () => ({}),
    view: (_, look) => <AskForm look={look} />,
    deed: ask,
    next: ({ params }, done) => `/budgets/${params.budget}/asking/${done.id ?? ''}`,
  }),
  form({
    path: '/budgets/:budget/asking/ask-for-person',
    may: ['asking', 'ask-for-person'],
    purpose: 'to ask for the person whether they can spend their budget on something',
    fields: askForPersonFields,
    words: ASKING_WORDS,
    load: async () => ({}),
    view: (_, look) => <AskForPersonForm look={look} />,
    deed: askForPerson,
    next: ({ params }, done) => `/budgets/${params.budget}/asking/${done.id ?? ''}`,
  }),
  page({
    path: '/budgets/:budget/asking/:question',
    may: ['asking', 'see'],
    purpose: 'to see one question that was asked before buying, and its answer',
    load: (tx, permit, { params }) => questionOf(tx, permit, params.question ?? ''),
    view: (one, look) => <QuestionPage one={one} look={look} />,
    done: ASKING_DONE,
  }),
  form({
    path: '/budgets/:budget/asking/:question/pass-on',
    may: ['asking', 'ask'],
    purpose: 'to ask my worker all the same',
    fields: {},
    words: ASKING_WORDS,
    load: (tx, permit, { params }) => questionOf(tx, permit, params.question ?? ''),
    view: (one, look) => <PassOnForm one={one} look={look} />,
    deed: (tx, permit, _, { params }) => askWorker(tx, permit, params.question ?? ''),
    next: ({ params }) => `/budgets/${params.budget}/asking/${params.question}?done=passed`,
  }),
  form({
    path: '/budgets/:budget/asking/:question/pass-on-for-person',
    may: ['asking', 'ask-for-person'],
    purpose: 'to write down for the person that they ask for my answer all the same',
    fields: passOnForPersonFields,
    words: ASKING_WORDS,
    load: (tx, permit, { params }) => questionOf(tx, permit, params.question ?? ''),
    view: (one, look) => <PassOnForPersonForm one={one} look={look} />,
    deed: (tx, permit, typed, { params }) => askWorkerForPerson(tx, permit, params.question ?? '', typed),
    next: ({ params }) => `/budgets/${params.budget}/asking/${params.question}?done=passed-for`,
  }),
  form({
    path: '/budgets/:budget/asking/:question/answer',
    may: ['asking', 'answer'],
    purpose: 'to answer what the person asked before buying, with reasons',
    fields: answerFields,
    words: ASKING_WORDS,
    load: (tx, permit, { params }) => questionOf(tx, permit, params.question ?? ''),
    stamp,
    view: (one, look) => <AnswerForm one={one} look={look} />,
    deed: (tx, permit, typed, { params }) => answer(tx, permit, params.question ?? '', typed),
    next: ({ params }) => `/budgets/${params.budget}/asking/${params.question}?done=answered`,
  }),
  ...rulebookRoutes,
]
