import { form, page } from '#web/page.ts'
import { approveInterim, proposeInterim } from './deeds.ts'
import { approveFields, proposeFields } from './forms.ts'
import { ApproveForm, ProposeForm } from './forms-views.tsx'
import { interimAsked, interimOf, toPropose } from './reads.ts'
import { mayApprove } from './rules.ts'
import { InterimDesk, InterimPage } from './views.tsx'
import { APPROVE_WORDS, DONE, PROPOSE_WORDS } from './words.ts'

export const interimRoutes = [
  page({
    path: '/budgets/:budget/interim',
    may: ['interim', 'see'],
    purpose: 'to see what helps until there is an answer, and until when',
    load: async (tx, permit) => ({ helps: await interimOf(tx, permit) }),
    view: ({ helps }, look) => <InterimPage helps={helps} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/interim/propose',
    may: ['interim', 'propose'],
    purpose: 'to ask for help until there is an answer, with a last day',
    fields: proposeFields,
    words: PROPOSE_WORDS,
    load: toPropose,
    stamp: ({ helps }) => helps[0]?.interimId ?? '',
    view: (to, look) => <ProposeForm to={to} look={look} />,
    deed: proposeInterim,
    next: ({ params }) => `/budgets/${params.budget}/interim?done=proposed`,
  }),
  form({
    path: '/budgets/:budget/interim/:interim/answer',
    may: ['interim', 'approve'],
    purpose: 'to say yes or no to help until there is an answer',
    fields: approveFields,
    words: APPROVE_WORDS,
    load: async (tx, permit, { params }) => {
      const help = (await interimOf(tx, permit)).find(({ interimId }) => interimId === params.interim)
      return help && { help, may: mayApprove(help, permit, permit.today) }
    },
    stamp: ({ help }) => help.decided?.verdict ?? '',
    view: (shape, look) => <ApproveForm {...shape} look={look} />,
    deed: (tx, permit, typed, { params }) => approveInterim(tx, permit, params.interim ?? '', typed),
    next: ({ params }) => `/budgets/${params.budget}/interim?done=answered`,
  }),
  page({
    path: '/interim',
    may: ['interim', 'approve'],
    purpose: 'to see which help until there is an answer waits for a yes or no',
    load: async (tx, permit) => ({ asked: await interimAsked(tx, permit) }),
    view: ({ asked }, look) => <InterimDesk asked={asked} look={look} />,
  }),
]
