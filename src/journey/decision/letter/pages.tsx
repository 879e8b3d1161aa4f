import { page } from '#web/page.ts'
import { letterOf } from './reads.ts'
import { LetterPage } from './views.tsx'

export const letterRoutes = [
  page({
    path: '/budgets/:budget/decision/letter',
    may: ['decision', 'see'],
    purpose: 'to read what was decided, why, and what can be done about it',
    inSteps: true,
    load: async (tx, permit) => ({ letter: await letterOf(tx, permit) }),
    view: ({ letter }, look) => <LetterPage letter={letter} look={look} />,
  }),
]
