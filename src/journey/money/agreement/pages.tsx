import { form, page } from '#web/page.ts'
import { LEDGER_DONE } from '../ledger/words.ts'
import { confirmPayee, enterPayee, setUpPayments } from './deeds.ts'
import { ConfirmPayeeForm, PayeeForm, SetUpForm } from './finance-views.tsx'
import { payeeFields, setUpFields } from './forms.ts'
import { agreementFor, moneyOf, notAgreedFor, payeesFor, toSetUp } from './reads.ts'
import { MoneyPage } from './views.tsx'
import { AGREEMENT_DONE, AGREEMENT_WORDS } from './words.ts'

const at = (budget: string | undefined, done: string): string => `/budgets/${budget}/money?done=${done}`

export const agreementRoutes = [
  page({
    path: '/budgets/:budget/money',
    may: ['money', 'see'],
    purpose: 'to see how much is paid, when, why, and what is left',
    load: async (tx, permit) => {
      const [money, notAgreed] = await Promise.all([moneyOf(tx, permit), notAgreedFor(tx, permit)])
      return { money, notAgreed }
    },
    view: (shape, look) => <MoneyPage {...shape} look={look} />,
    done: { ...AGREEMENT_DONE, ...LEDGER_DONE },
  }),
  form({
    path: '/budgets/:budget/money/set-up',
    may: ['money', 'set-up'],
    purpose: 'to set an approved plan up for payment',
    fields: setUpFields,
    words: AGREEMENT_WORDS,
    load: toSetUp,
    inSteps: true,
    stamp: ({ approved }) => `${approved?.versionId} ${approved?.lines.length}`,
    view: (shape, look) => <SetUpForm {...shape} look={look} />,
    deed: setUpPayments,
    next: ({ params }) => at(params.budget, 'set-up'),
  }),
  form({
    path: '/budgets/:budget/money/payee',
    may: ['money', 'enter-payee'],
    purpose: 'to write down which account payments go to',
    fields: payeeFields,
    words: AGREEMENT_WORDS,
    load: async (tx, permit) => {
      const [agreement, payees] = await Promise.all([agreementFor(tx, permit), payeesFor(tx, permit)])
      return { agreement, payees }
    },
    stamp: ({ payees }) => payees[0]?.payeeId ?? '',
    view: (shape, look) => <PayeeForm {...shape} look={look} />,
    deed: enterPayee,
    next: ({ params }) => at(params.budget, 'entered'),
  }),
  form({
    path: '/budgets/:budget/money/payee/confirm',
    may: ['money', 'confirm-payee'],
    purpose: 'to check bank details that somebody else wrote down',
    fields: {},
    words: AGREEMENT_WORDS,
    load: payeesFor,
    stamp: ([newest]) => newest?.payeeId ?? '',
    view: ([newest], look) => <ConfirmPayeeForm newest={newest} look={look} />,
    deed: confirmPayee,
    next: ({ params }) => at(params.budget, 'confirmed'),
  }),
]
