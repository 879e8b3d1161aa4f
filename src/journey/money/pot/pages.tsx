import { HEARD_HOW } from '#core/heard.ts'
import { date, type Field, first, money, oneOf, words } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { POCKETS } from '../ledger/ledger.ts'
import { PayAgainForm } from './again-view.tsx'
import { payFromPot, payFromPotAgain, releasePot, writeAdvance } from './deeds.ts'
import { AdvanceForm, PayForm, ReleaseForm } from './form-views.tsx'
import { PAYS_FROM, type PaysFrom, type PotNow } from './pot.ts'
import { potBackOf, potNowOf } from './reads.ts'
import { PotPage } from './views.tsx'
import { POT_DONE, POT_WORDS } from './words.ts'

const at = (budget: string | undefined, done: keyof typeof POT_DONE): string =>
  `/budgets/${budget}/money/pot?done=${done}`
const stamp = ({ inPotPence, openings, asked }: PotNow): string =>
  `${inPotPence} ${asked.length} ${openings.map(({ switchId, endedOn }) => `${switchId} ${endedOn}`).join()}`
const MAX = 200

/** Asked only where it may be either. */
const from: Field<PaysFrom | undefined> = {
  read: (raw, name) => ({ value: PAYS_FROM.find((one) => one === first(raw, name)) }),
}
const usedFields = {
  amount: money('say-how-much-of-your-own'),
  on: date('say-when-you-used-it'),
  what: words({ needed: 'say-what-you-used-it-for', max: MAX }),
  from,
}

export const potRoutes = [
  page({
    path: '/budgets/:budget/money/pot',
    may: ['money', 'see'],
    purpose: 'to see the money kept for a bad time, what opens it and what became of it',
    load: potNowOf,
    view: (pot, look) => <PotPage pot={pot} look={look} />,
    done: POT_DONE,
  }),
  form({
    path: '/budgets/:budget/money/pot/pay',
    may: ['money', 'pay-from-pot'],
    purpose: 'to pay from the money kept for a bad time, once it was opened',
    fields: {
      amount: money('say-how-much-from-the-pot'),
      to: oneOf(POCKETS, 'choose-where-it-goes'),
      what: words({ needed: 'say-what-it-pays-for', max: MAX }),
    },
    words: POT_WORDS,
    freshSignIn: true,
    load: potNowOf,
    stamp,
    view: (pot, look) => <PayForm pot={pot} look={look} />,
    deed: payFromPot,
    next: ({ params }) => at(params.budget, 'asked'),
  }),
  form({
    path: '/budgets/:budget/money/pot/again/:payment',
    may: ['money', 'pay-from-pot'],
    purpose: 'to ask again for what was paid from the money for a bad time and came back from the bank',
    fields: {},
    words: POT_WORDS,
    freshSignIn: true,
    load: (tx, permit, { params }) => potBackOf(tx, permit, params.payment ?? ''),
    stamp: ({ pot, back }) => `${back.next} ${stamp(pot)}`,
    view: (found, look) => <PayAgainForm found={found} look={look} />,
    deed: (tx, permit, _, { params }) => payFromPotAgain(tx, permit, params.payment ?? ''),
    next: ({ params }) => at(params.budget, 'asked'),
  }),
  form({
    path: '/budgets/:budget/money/pot/release',
    may: ['money', 'pay-from-pot'],
    purpose: 'to let go what was kept for a bad time and was not needed',
    fields: {},
    words: POT_WORDS,
    freshSignIn: true,
    load: potNowOf,
    stamp,
    view: (pot, look) => <ReleaseForm pot={pot} look={look} />,
    deed: releasePot,
    next: ({ params }) => at(params.budget, 'released'),
  }),
  form({
    path: '/budgets/:budget/money/pot/used',
    may: ['money', 'record-spent'],
    purpose: 'to write down own money used in a bad time, before the money for it was opened',
    fields: usedFields,
    words: POT_WORDS,
    load: potNowOf,
    view: (pot, look) => <AdvanceForm pot={pot} look={look} />,
    deed: writeAdvance,
    next: ({ params }) => at(params.budget, 'written'),
  }),
  form({
    path: '/budgets/:budget/money/pot/used-for',
    may: ['money', 'record-spent-for-person'],
    purpose: 'to write down for somebody own money that they used in a bad time',
    fields: { ...usedFields, how: oneOf(HEARD_HOW, 'choose-how-you-heard') },
    words: POT_WORDS,
    load: potNowOf,
    view: (pot, look) => <AdvanceForm pot={pot} look={look} />,
    deed: writeAdvance,
    next: ({ params }) => at(params.budget, 'written'),
  }),
]
