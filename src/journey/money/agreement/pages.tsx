import { form, page } from '#web/page.ts'
import { cameBackOn } from '../bank/returned/reads.ts'
import { BANK_DONE } from '../bank-details/words.ts'
import { CARD_DONE } from '../cards/words.ts'
import { conditionsStanding } from '../conditions/reads.ts'
import { LEDGER_DONE } from '../ledger/words.ts'
import { setUpPayments } from './deeds.ts'
import { setUpFields } from './forms.ts'
import { moneyOf, notAgreedFor, toSetUp } from './reads.ts'
import { SetUpForm } from './set-up-view.tsx'
import { MoneyPage } from './views.tsx'
import { AGREEMENT_DONE, AGREEMENT_WORDS } from './words.ts'

const at = (budget: string | undefined, done: string): string => `/budgets/${budget}/money?done=${done}`

export const agreementRoutes = [
  page({
    path: '/budgets/:budget/money',
    may: ['money', 'see'],
    purpose: 'to see how much is paid, when, why, and what is left',
    load: async (tx, permit) => {
      const [money, notAgreed, back] = await Promise.all([
        moneyOf(tx, permit),
        notAgreedFor(tx, permit),
        cameBackOn(tx, permit),
      ])
      return { money, notAgreed, back }
    },
    view: (shape, look) => <MoneyPage {...shape} look={look} />,
    done: { ...AGREEMENT_DONE, ...BANK_DONE, ...CARD_DONE, ...LEDGER_DONE },
  }),
  form({
    path: '/budgets/:budget/money/set-up',
    may: ['money', 'set-up'],
    purpose: 'to set an approved plan up for payment',
    fields: setUpFields,
    words: AGREEMENT_WORDS,
    load: async (tx, permit) => {
      const [found, conditions] = await Promise.all([toSetUp(tx, permit), conditionsStanding(tx, permit)])
      return { ...found, conditions }
    },
    inSteps: true,
    stamp: ({ approved }) => `${approved?.versionId} ${approved?.lines.length}`,
    view: (shape, look) => <SetUpForm {...shape} look={look} />,
    deed: setUpPayments,
    next: ({ params }) => at(params.budget, 'set-up'),
  }),
]
