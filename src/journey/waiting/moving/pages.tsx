import { form } from '#web/page.ts'
import { moveExpectedDate } from './deeds.ts'
import { moveFields } from './forms.ts'
import { toMove } from './reads.ts'
import { MoveForm } from './views.tsx'
import { WORDS } from './words.ts'

export const movingRoutes = [
  form({
    path: '/budgets/:budget/waiting/move-date',
    may: ['waiting', 'move-date'],
    purpose: 'to move the day on which an answer is expected, and tell the person why',
    fields: moveFields,
    words: WORDS,
    load: toMove,
    stamp: ({ wait }) => `${wait?.submissionId} ${wait?.state} ${wait?.expectedOn}`,
    view: (found, look) => <MoveForm found={found} look={look} />,
    deed: moveExpectedDate,
    next: ({ params }) => `/budgets/${params.budget}/waiting?done=moved`,
  }),
]
