import { form } from '#web/page.ts'
import { assessmentOf } from '../reads.ts'
import { showNow } from './deeds.ts'
import { ShowNowPage } from './views.tsx'
import { WORDS } from './words.ts'

export const showNowRoutes = [
  form({
    path: '/budgets/:budget/needs/show-now',
    may: ['needs', 'show-now'],
    purpose: 'for the person, to see both sets of answers before all have finished',
    fields: {},
    words: WORDS,
    load: async (tx, permit) => ({ opened: await assessmentOf(tx, permit) }),
    view: ({ opened }, look) => <ShowNowPage opened={opened} look={look} />,
    deed: showNow,
    next: ({ params }) => `/budgets/${params.budget}/needs?done=shown-now`,
  }),
]
