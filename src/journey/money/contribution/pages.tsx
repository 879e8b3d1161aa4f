import { form, page } from '#web/page.ts'
import { endAftercare, recordAftercare, recordContribution, recordPaidIn, refundPaid } from './deeds.ts'
import { aftercareEndFields, aftercareFields, contributionFields, paidInFields } from './forms.ts'
import { AftercareEndForm, AftercareForm, ContributionForm, PaidInForm } from './forms-views.tsx'
import { aftercareFor, personPaysOf } from './reads.ts'
import { RefundForm } from './refund-view.tsx'
import { overPaid } from './rules.ts'
import { PaysPage } from './views.tsx'
import { CONTRIBUTION_DONE, CONTRIBUTION_WORDS as words } from './words.ts'

const at = (budget: string | undefined, done: keyof typeof CONTRIBUTION_DONE): string =>
  `/budgets/${budget}/money/contribution?done=${done}`

export const contributionRoutes = [
  page({
    path: '/budgets/:budget/money/contribution',
    may: ['aftercare', 'see'],
    purpose: 'to read what the person pays towards their support, why, and how to have it looked at again',
    load: personPaysOf,
    view: (pays, look) => <PaysPage pays={pays} look={look} />,
    done: CONTRIBUTION_DONE,
  }),
  form({
    path: '/budgets/:budget/money/contribution/change',
    may: ['money', 'contribution'],
    purpose: 'to write down what the person pays from a day on',
    fields: contributionFields,
    words,
    load: personPaysOf,
    stamp: ({ contributions, aftercare }) => JSON.stringify([contributions.length, aftercare]),
    view: (pays, look) => <ContributionForm pays={pays} look={look} />,
    deed: recordContribution,
    next: ({ params }) => at(params.budget, 'recorded'),
  }),
  form({
    path: '/budgets/:budget/money/contribution/paid',
    may: ['money', 'contribution'],
    purpose: 'to write down what the person paid towards their support',
    fields: paidInFields,
    words,
    load: personPaysOf,
    stamp: ({ paidInPence }) => `${paidInPence}`,
    view: (pays, look) => <PaidInForm pays={pays} look={look} />,
    deed: recordPaidIn,
    next: ({ params }) => at(params.budget, 'paid-in'),
  }),
  form({
    path: '/budgets/:budget/money/contribution/refund',
    may: ['money', 'contribution'],
    purpose: 'to ask for what somebody paid in too much to go back to them',
    fields: {},
    words,
    freshSignIn: true,
    load: async (tx, permit) => overPaid(await personPaysOf(tx, permit), permit.today),
    stamp: String,
    view: (overPence, look) => <RefundForm overPence={overPence} look={look} />,
    deed: refundPaid,
    next: ({ params }) => at(params.budget, 'refund'),
  }),
  form({
    path: '/budgets/:budget/money/aftercare',
    may: ['aftercare', 'record'],
    purpose: 'to write down that aftercare is free from a day on',
    fields: aftercareFields,
    words,
    load: aftercareFor,
    stamp: (aftercare) => JSON.stringify(aftercare),
    view: (aftercare, look) => <AftercareForm aftercare={aftercare} look={look} />,
    deed: recordAftercare,
    next: ({ params }) => at(params.budget, 'aftercare'),
  }),
  form({
    path: '/budgets/:budget/money/aftercare/end',
    may: ['aftercare', 'record'],
    purpose: 'to write down that the council and the NHS end free aftercare together',
    fields: aftercareEndFields,
    words,
    load: aftercareFor,
    stamp: (aftercare) => JSON.stringify(aftercare),
    view: (aftercare, look) => <AftercareEndForm aftercare={aftercare} look={look} />,
    deed: endAftercare,
    next: ({ params }) => at(params.budget, 'ended'),
  }),
]
