import { form, page } from '#web/page.ts'
import { accountRoutes } from './account/pages.tsx'
import { paidSinceOf } from './account/reads.ts'
import { cliffRoutes } from './cliff-edge/pages.tsx'
import { confirmingRoutes } from './confirming/pages.tsx'
import { proposeEnding } from './deeds.ts'
import type { EndingState } from './ending.ts'
import { proposeFields } from './forms.ts'
import { groundRoutes } from './ground/pages.tsx'
import { keepingRoutes } from './keeping/pages.tsx'
import { noticeRoutes } from './notice/pages.tsx'
import { paidAfterRoutes } from './paid-after/pages.tsx'
import { readinessRoutes } from './readiness/pages.tsx'
import { READINESS_DONE } from './readiness/words.ts'
import { endingStateOf } from './reads.ts'
import { storyRoutes } from './story/pages.tsx'
import { taperRoutes } from './taper/pages.tsx'
import { thirdRoutes } from './third/pages.tsx'
import { EndingPage, ProposeForm } from './views.tsx'
import { DONE, WORDS } from './words.ts'

const at = (budget: string | undefined, done: string): string => `/budgets/${budget}/ending?done=${done}`

export const endingRoutes = [
  ...groundRoutes,
  ...noticeRoutes,
  ...cliffRoutes,
  ...thirdRoutes,
  page({
    path: '/budgets/:budget/ending',
    may: ['ending', 'see'],
    purpose: 'to see how and when it ends, why, and how to say no',
    load: async (tx, permit) => {
      const [state, since] = await Promise.all([endingStateOf(tx, permit), paidSinceOf(tx, permit)])
      return { state, since }
    },
    view: (shape, look) => <EndingPage {...shape} look={look} />,
    done: { ...READINESS_DONE, ...DONE },
  }),
  form({
    path: '/budgets/:budget/ending/propose',
    may: ['ending', 'propose'],
    purpose: 'to tell the person about an ending, its last day and its reasons',
    fields: proposeFields,
    words: WORDS,
    load: endingStateOf,
    stamp: ({ ending }: EndingState) => `${ending?.endingId ?? ''} ${ending?.confirmed?.on ?? ''}`,
    view: (state, look) => <ProposeForm state={state} look={look} />,
    deed: proposeEnding,
    next: ({ params }) => at(params.budget, 'told'),
  }),
  ...readinessRoutes,
  ...confirmingRoutes,
  ...accountRoutes,
  ...paidAfterRoutes,
  ...storyRoutes,
  ...taperRoutes,
  ...keepingRoutes,
]
