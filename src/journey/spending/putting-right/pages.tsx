import { form } from '#web/page.ts'
import { putRight } from './deeds.ts'
import { putRightFields } from './forms.ts'
import { toPutRight } from './reads.ts'
import { PutRightForm } from './views.tsx'
import { PUT_RIGHT_WORDS } from './words.ts'

export const puttingRightRoutes = [
  form({
    path: '/budgets/:budget/spending/:purchase/put-right',
    may: ['purchase', 'put-right'],
    purpose: 'to put right something that I wrote down',
    fields: putRightFields,
    words: PUT_RIGHT_WORDS,
    load: (tx, permit, { params }) => toPutRight(tx, permit, params.purchase ?? ''),
    view: (found, look) => <PutRightForm found={found} look={look} />,
    deed: (tx, permit, typed, { params }) => putRight(tx, permit, params.purchase ?? '', typed),
    next: ({ params }) => `/budgets/${params.budget}/spending?done=right`,
  }),
  form({
    path: '/budgets/:budget/spending/:purchase/put-right-for-person',
    may: ['purchase', 'put-right-for-person'],
    purpose: 'to put right something for a person, as they said',
    fields: putRightFields,
    words: PUT_RIGHT_WORDS,
    load: (tx, permit, { params }) => toPutRight(tx, permit, params.purchase ?? ''),
    view: (found, look) => <PutRightForm found={found} look={look} />,
    deed: (tx, permit, typed, { params }) => putRight(tx, permit, params.purchase ?? '', typed),
    next: ({ params }) => `/budgets/${params.budget}/spending?done=right`,
  }),
]
