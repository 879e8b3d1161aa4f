import { form } from '#web/page.ts'
import { sayBestWay } from './deeds.ts'
import { bestWayFields } from './forms.ts'
import { bestWays } from './reads.ts'
import { BestWayForm } from './views.tsx'
import { BEST_WAY_WORDS } from './words.ts'

export const bestWayRoutes = [
  form({
    path: '/budgets/:budget/offer/best-way',
    may: ['offer', 'best-way'],
    purpose: 'to say whether a budget is the best way',
    fields: bestWayFields,
    words: BEST_WAY_WORDS,
    load: bestWays,
    stamp: ({ person }) => JSON.stringify(person ?? null),
    view: (both, look) => <BestWayForm both={both} look={look} />,
    deed: (tx, permit, { whose = 'own', ...typed }) => sayBestWay(tx, permit, { whose, ...typed }),
    next: ({ params }) => `/budgets/${params.budget}/offer?done=best-way`,
  }),
]
