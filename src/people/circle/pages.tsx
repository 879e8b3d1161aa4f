import { form, page } from '#web/page.ts'
import { share, withdraw } from './deeds.ts'
import { shareFields, withdrawFields } from './forms.ts'
import { circleOf } from './reads.ts'
import { CirclePage, SharePage, WithdrawPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

export const circleRoutes = [
  page({
    path: '/budgets/:budget/circle',
    may: ['circle', 'see'],
    purpose: 'to see who is in my circle, and what each of them sees',
    load: circleOf,
    view: (circle, look) => <CirclePage circle={circle} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/circle/share',
    may: ['circle', 'share'],
    purpose: 'to share my plan, or something else of mine, with somebody',
    fields: shareFields,
    words: WORDS,
    load: circleOf,
    view: (circle, look) => <SharePage circle={circle} look={look} />,
    deed: share,
    next: ({ params }) => `/budgets/${params.budget}/circle?done=shared`,
  }),
  form({
    path: '/budgets/:budget/circle/withdraw',
    may: ['circle', 'share'],
    purpose: 'to stop sharing something of mine with somebody',
    fields: withdrawFields,
    words: WORDS,
    load: circleOf,
    view: (circle, look) => <WithdrawPage circle={circle} look={look} />,
    deed: withdraw,
    next: ({ params }) => `/budgets/${params.budget}/circle?done=withdrawn`,
  }),
]
