import { form, page } from '#web/page.ts'
import { conditionsStanding } from '../conditions/reads.ts'
import { CONDITIONS_DONE } from '../conditions/words.ts'
import { endHelper, nameHelper } from './deeds.ts'
import { endFields, helperFields } from './forms.ts'
import { standing } from './helper.ts'
import { helpersFor } from './reads.ts'
import { EndHelper, HelpersPage, NameHelper } from './views.tsx'
import { HELPER_DONE, HELPER_WORDS } from './words.ts'

const at = (budget: string | undefined, done: keyof typeof HELPER_DONE): string =>
  `/budgets/${budget}/money/helpers?done=${done}`

export const helperRoutes = [
  page({
    path: '/budgets/:budget/money/helpers',
    may: ['money', 'name-helper'],
    purpose: 'to see who looks after the money, and what was written down about a direct payment',
    load: async (tx, permit) => {
      const [helpers, conditions] = await Promise.all([helpersFor(tx, permit), conditionsStanding(tx, permit)])
      return { helpers, conditions }
    },
    view: (shape, look) => <HelpersPage {...shape} look={look} />,
    done: { ...HELPER_DONE, ...CONDITIONS_DONE },
  }),
  form({
    path: '/budgets/:budget/money/helpers/add',
    may: ['money', 'name-helper'],
    purpose: 'to name somebody who looks after the money',
    fields: helperFields,
    words: HELPER_WORDS,
    load: async (tx, permit) => ({ helpers: await helpersFor(tx, permit) }),
    stamp: ({ helpers }) => standing(helpers)[0]?.helperId ?? '',
    view: ({ helpers }, look) => <NameHelper helpers={helpers} look={look} />,
    deed: nameHelper,
    next: ({ params }) => at(params.budget, 'named'),
  }),
  form({
    path: '/budgets/:budget/money/helpers/:helper/end',
    may: ['money', 'end-helper'],
    purpose: 'to say that somebody no longer looks after the money',
    fields: endFields,
    words: HELPER_WORDS,
    load: async (tx, permit, { params }) =>
      (await helpersFor(tx, permit)).find(({ helperId }) => helperId === params.helper),
    view: (helper, look) => <EndHelper helper={helper} look={look} />,
    deed: (tx, permit, { words }, { params }) => endHelper(tx, permit, { helperId: params.helper ?? '', words }),
    next: ({ params }) => at(params.budget, 'ended'),
  }),
]
