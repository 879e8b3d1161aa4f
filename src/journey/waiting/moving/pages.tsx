import { form } from '#web/page.ts'
import { waitingOf } from '../reads.ts'
import { moveExpectedDate } from './deeds.ts'
import { moveFields } from './forms.ts'
import { MoveForm } from './views.tsx'
import { WORDS } from './words.ts'

export const movingRoutes = [
  form({
    path: '/budgets/:budget/waiting/move-date',
    may: ['waiting', 'move-date'],
    purpose: 'to move the day on which an answer is expected, and tell the person why',
    fields: moveFields,
    words: WORDS,
    load: async (tx, permit) => ({ wait: await waitingOf(tx, permit) }),
    stamp: ({ wait }) => `${wait?.submissionId} ${wait?.state} ${wait?.expectedOn}`,
    view: ({ wait }, look) => <MoveForm wait={wait} look={look} />,
    deed: moveExpectedDate,
    next: ({ params }) => `/budgets/${params.budget}/waiting?done=moved`,
  }),
]
