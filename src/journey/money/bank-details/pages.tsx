import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { form, type Here, page } from '#web/page.ts'
import { cardFor } from '../cards/reads.ts'
import { standing } from '../helpers/helper.ts'
import { helpersFor } from '../helpers/reads.ts'
import { AccountPage } from './account-view.tsx'
import { CallForm } from './call-views.tsx'
import { applySwitch, confirmPayee, enterPayee, recordCall } from './deeds.ts'
import { callFields, payeeFields } from './forms.ts'
import { detailsToAsk, hasThirdParty, payeesFor, switchesWaiting, switchOf } from './reads.ts'
import { detailsInTurn } from './rules.ts'
import { SwitchesPage, SwitchForm } from './switch-views.tsx'
import { ConfirmPayeeForm, PayeeForm } from './views.tsx'
import { BANK_WORDS, SWITCH_DONE } from './words.ts'

const at = ({ params }: Here, done: string): string => `/budgets/${params.budget}/money?done=${done}`

async function withHelpers(tx: Tx, permit: Permit) {
  const [payees, helpers, asks] = await Promise.all([
    payeesFor(tx, permit),
    helpersFor(tx, permit),
    hasThirdParty(tx, permit),
  ])
  return { payees, helpers: standing(helpers), asks }
}

/** Those with whom a person shares their money see no part of an account. */
const mayReadAccount = ({ as }: Permit): boolean => as !== 'carer' && as !== 'planner' && as !== 'advocate'

const payeeRoutes = [
  page({
    path: '/budgets/:budget/money/account',
    may: ['money', 'see'],
    purpose: 'to see which account payments go to, and how to say that it is not mine',
    load: async (tx, permit) => {
      if (!mayReadAccount(permit)) return undefined
      const [payees, card] = await Promise.all([payeesFor(tx, permit), cardFor(tx, permit)])
      return { payees, card }
    },
    view: (shape, look) => <AccountPage {...shape} look={look} />,
  }),
  form({
    path: '/budgets/:budget/money/payee',
    may: ['money', 'enter-payee'],
    purpose: 'to write down which account payments go to',
    fields: payeeFields,
    words: BANK_WORDS,
    load: withHelpers,
    stamp: ({ payees }) => payees[0]?.payeeId ?? '',
    view: (shape, look) => <PayeeForm {...shape} look={look} />,
    deed: enterPayee,
    next: (here, { id }) => at(here, id === 'new' ? 'entered-new' : 'entered'),
  }),
  form({
    path: '/budgets/:budget/money/payee/call',
    may: ['money', 'call-payee'],
    purpose: 'to ask the person whether new bank details are theirs',
    fields: callFields,
    words: BANK_WORDS,
    load: detailsToAsk,
    stamp: ({ payees, held }) => `${payees[0]?.payeeId ?? ''} ${held}`,
    view: (shape, look) => <CallForm {...shape} look={look} />,
    deed: recordCall,
    next: (here, { id }) => at(here, id === 'yes-mine' ? 'asked-yes' : 'asked-no'),
  }),
  form({
    path: '/budgets/:budget/money/payee/confirm',
    may: ['money', 'confirm-payee'],
    purpose: 'to check bank details that somebody else wrote down',
    freshSignIn: true,
    fields: {},
    words: BANK_WORDS,
    load: withHelpers,
    stamp: ({ payees }) => detailsInTurn(payees)[0]?.payeeId ?? '',
    view: ({ payees, helpers }, look) => (
      <ConfirmPayeeForm payees={detailsInTurn(payees)} helpers={helpers} look={look} />
    ),
    deed: confirmPayee,
    next: (here) => at(here, 'confirmed'),
  }),
]

export const bankDetailRoutes = [
  ...payeeRoutes,
  page({
    path: '/finance/switches',
    may: ['bank', 'see'],
    purpose: 'to see which accounts the bank says have moved',
    load: async (tx) => ({ switches: await switchesWaiting(tx) }),
    view: ({ switches }, look) => <SwitchesPage switches={switches} look={look} />,
    done: SWITCH_DONE,
  }),
  form({
    path: '/finance/switches/:moved',
    may: ['bank', 'check-switch'],
    purpose: 'to check a move of an account that the bank told of',
    freshSignIn: true,
    fields: {},
    words: BANK_WORDS,
    load: (tx, _, { params }) => switchOf(tx, params.moved ?? ''),
    stamp: ({ switchId, overtaken }) => `${switchId} ${overtaken}`,
    view: (found, look) => <SwitchForm found={found} look={look} />,
    deed: (tx, permit, _, { params }) => applySwitch(tx, permit, params.moved ?? ''),
    next: () => '/finance/switches?done=checked',
  }),
]
