import { form, page } from '#web/page.ts'
import { payAgain, returnByHand, settleReturn } from './deeds.ts'
import { AgainForm, ByHandForm, FindForm } from './form-views.tsx'
import { againFields, byHandFields, findFields } from './forms.ts'
import { cameBackOf, openReturnOf, returnsDeskOf } from './reads.ts'
import { CameBackPage } from './views.tsx'
import { RETURNED_DONE, RETURNED_WORDS } from './words.ts'

export const returnedRoutes = [
  page({
    path: '/finance/bank/came-back',
    may: ['bank', 'see'],
    purpose: 'to see what came back, what must be done and by whom',
    load: (tx) => returnsDeskOf(tx),
    view: (desk, look) => <CameBackPage desk={desk} look={look} />,
    done: RETURNED_DONE,
  }),
  form({
    path: '/finance/bank/came-back/by-hand',
    may: ['bank', 'match'],
    purpose: 'to write down a payment that came back',
    freshSignIn: true,
    fields: byHandFields,
    words: RETURNED_WORDS,
    load: async () => ({}),
    view: (_, look) => <ByHandForm look={look} />,
    deed: returnByHand,
    next: () => '/finance/bank/came-back?done=written-down',
  }),
  form({
    path: '/finance/bank/came-back/:payment/again',
    may: ['bank', 'match'],
    purpose: 'to pay to the same account again, since it is right after all',
    freshSignIn: true,
    fields: againFields,
    words: RETURNED_WORDS,
    load: (tx, _, { params }) => cameBackOf(tx, params.payment ?? ''),
    stamp: ({ next }) => next,
    view: (back, look) => <AgainForm back={back} look={look} />,
    deed: (tx, permit, typed, { params }) => payAgain(tx, permit, params.payment ?? '', typed),
    next: () => '/finance/bank/came-back?done=again',
  }),
  form({
    path: '/finance/bank/returns/:return',
    may: ['bank', 'match'],
    purpose: 'to say which payment it is that came back',
    freshSignIn: true,
    fields: findFields,
    words: RETURNED_WORDS,
    load: (tx, _, { params }) => openReturnOf(tx, params.return ?? ''),
    view: (open, look) => <FindForm open={open} look={look} />,
    deed: (tx, permit, typed, { params }) => settleReturn(tx, permit, params.return ?? '', typed),
    next: (_, { id }) => `/finance/bank/came-back?done=${id}`,
  }),
]
