import { page } from '#web/page.ts'
import { questionsToRead } from './reads.ts'
import { QuestionsPage } from './views.tsx'

export const questionsRoutes = [
  page({
    path: '/budgets/:budget/needs/questions',
    may: ['needs', 'see'],
    purpose: 'to read or print all the questions before answering',
    load: questionsToRead,
    view: (questions, look) => <QuestionsPage questions={questions} look={look} />,
  }),
]
