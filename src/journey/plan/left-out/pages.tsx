import { addMonths } from '#core/day.ts'
import { words } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { noteLeftOut } from '../deeds.ts'
import { CountedPage } from './counted-view.tsx'
import { leftOutCount, leftOutOf } from './reads.ts'
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
  page({
    path: '/left-out-counted',
    may: ['left-out', 'count'],
    purpose: 'to see how often something was wanted and left out of a plan, without names',
    load: async (tx, permit) => {
      const days = { from: addMonths(permit.today, -12), to: permit.today }
      return { ...days, counted: await leftOutCount(tx, days) }
    },
    view: (shown, look) => <CountedPage shown={shown} look={look} />,
  }),
]
