import { oneOf, words } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { sayOfNoticed } from './deeds.ts'
import { SAID_OF_NOTICED } from './noticed.ts'
import { noticedFor } from './reads.ts'
import { NoticedForWorker, NoticedPage, SayForm } from './views.tsx'
import { NOTICED_DONE, NOTICED_WORDS } from './words.ts'

export const noticedRoutes = [
  page({
    path: '/budgets/:budget/noticed',
    may: ['noticed', 'see'],
    purpose: 'to see, before anybody else, what was noticed in my statements',
    load: async (tx, permit) => ({ all: await noticedFor(tx, permit) }),
    view: ({ all }, look) => <NoticedPage all={all} look={look} />,
    done: NOTICED_DONE,
  }),
  page({
    path: '/budgets/:budget/noticed/for-worker',
    may: ['noticed', 'see-as-worker'],
    purpose: 'to see what the person lets me know of, or could see long enough',
    load: async (tx, permit) => ({ all: await noticedFor(tx, permit) }),
    view: ({ all }, look) => <NoticedForWorker all={all} look={look} />,
  }),
  form({
    path: '/budgets/:budget/noticed/:noticed',
    may: ['noticed', 'say'],
    purpose: 'to say something of what was noticed, if I like',
    fields: { said: oneOf(SAID_OF_NOTICED, 'choose-or-say-nothing'), words: words() },
    words: NOTICED_WORDS,
    load: async (tx, permit, { params }) =>
      (await noticedFor(tx, permit)).find(({ noticedId }) => noticedId === params.noticed),
    view: (one, look) => <SayForm one={one} look={look} />,
    deed: (tx, permit, typed, { params }) => sayOfNoticed(tx, permit, { ...typed, noticedId: params.noticed ?? '' }),
    next: ({ params }) => `/budgets/${params.budget}/noticed?done=said`,
  }),
]
