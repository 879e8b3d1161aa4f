import { form, type Here, page } from '#web/page.ts'
import { answerPaidAfter, proposePaidAfter } from './deeds.ts'
import { answerFields, proposeFields } from './forms.ts'
import type { PaidAfter, Proposal } from './paid-after.ts'
import { paidAfterOf, proposalOf } from './reads.ts'
import { AnswerForm, PaidAfterPage, ProposeForm } from './views.tsx'
import { PAID_AFTER_DONE, PAID_AFTER_WORDS } from './words.ts'

const ROOT = '/budgets/:budget/ending/paid-after'
const next =
  (done: keyof typeof PAID_AFTER_DONE) =>
  ({ params }: Here): string =>
    `/budgets/${params.budget}/ending/paid-after?done=${done}`
const stamp = (now: PaidAfter | undefined): string =>
  `${now?.openPence} ${now?.all.map(({ id, answered }) => `${id} ${answered?.on}`).join(' ')}`

export const paidAfterRoutes = [
  page({
    path: ROOT,
    may: ['paid-after', 'see'],
    purpose: 'to see what becomes of money that was paid after a death or a move',
    load: async (tx, permit) => ({ now: await paidAfterOf(tx, permit) }),
    view: ({ now }, look) => <PaidAfterPage now={now} look={look} />,
    done: PAID_AFTER_DONE,
  }),
  form({
    path: `${ROOT}/propose`,
    may: ['paid-after', 'propose'],
    purpose: 'to propose what becomes of money that was paid after a death or a move',
    fields: proposeFields,
    words: PAID_AFTER_WORDS,
    load: async (tx, permit) => ({ now: await paidAfterOf(tx, permit) }),
    stamp: ({ now }) => stamp(now),
    view: ({ now }, look) => <ProposeForm now={now} look={look} />,
    deed: proposePaidAfter,
    next: next('proposed'),
  }),
  form({
    path: `${ROOT}/:paidAfter/answer`,
    may: ['paid-after', 'answer'],
    purpose: 'to say yes or no to what becomes of that money',
    fields: answerFields,
    words: PAID_AFTER_WORDS,
    load: (tx, permit, { params }) => proposalOf(tx, permit, params.paidAfter ?? ''),
    stamp: ({ now }: { now: PaidAfter; one: Proposal }) => stamp(now),
    view: (found, look) => <AnswerForm {...found} look={look} />,
    deed: (tx, permit, typed, { params }) => answerPaidAfter(tx, permit, params.paidAfter ?? '', typed),
    next: next('answered'),
  }),
]
