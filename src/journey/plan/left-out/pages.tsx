import { words } from '#web/fields.ts'
import { form } from '#web/page.ts'
import { noteLeftOut } from '../deeds.ts'
import { leftOutOf } from './reads.ts'
import { LeftOutPage } from './views.tsx'
import { DONE, LEFT_OUT_WORDS } from './words.ts'

export const leftOutRoutes = [
  form({
    path: '/budgets/:budget/plan/left-out',
    may: ['plan', 'leave-out'],
    purpose: 'to say what was wanted and left out of the plan',
    fields: { words: words({ needed: 'say-what-was-left-out' }) },
    words: LEFT_OUT_WORDS,
    load: leftOutOf,
    view: (all, look) => <LeftOutPage all={all} look={look} />,
    deed: noteLeftOut,
    next: ({ params }) => `/budgets/${params.budget}/plan/left-out?done=noted`,
    done: DONE,
  }),
]
