import { isRefused } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { risksOf } from '#journey/needs/risks/reads.ts'
import { form, type Here, page } from '#web/page.ts'
import { hashOf, newToken } from '#web/secrets.ts'
import { planOf } from '../reads.ts'
import { sayMore as writtenMore } from '../words.ts'
import { addAlarmFriend, sayMore, sayPayments, sayPot, withdrawAlarmFriend } from './deeds.ts'
import { friendFields, moreFields, paymentsFields, potFields } from './forms.ts'
import { LinePaymentsForm, PaymentsForm, PotForm } from './forms-views.tsx'
import { FriendForm, TheirLink, WithdrawFriend } from './friends-views.tsx'
import { MoreForm } from './more-views.tsx'
import { friendsFor, unwellPlanOf } from './reads.ts'
import { defaultOf, exceptionOf, potOf, type Setting } from './unwell.ts'
import { UnwellPlanPage } from './views.tsx'
import { UNWELL_DONE, UNWELL_WORDS } from './words.ts'

const at = ({ params }: Here, done: keyof typeof UNWELL_DONE): string =>
  `/budgets/${params.budget}/plan/unwell?done=${done}`

const stampOf = ({ now }: { now: Setting | undefined }): string => `${now?.settingId ?? ''}`

/** What stands for all payments now. */
async function forAll(tx: Tx, permit: Permit) {
  const shown = await unwellPlanOf(tx, permit)
  return { shown, now: shown.plan && defaultOf(shown.settings, shown.plan.versionId) }
}

/** What stands for one line now; `line` is undefined where it left the plan. */
async function forLine(tx: Tx, permit: Permit, { params }: Here) {
  const shown = await unwellPlanOf(tx, permit)
  const line = shown.plan?.spendLines.find(({ spendLineId }) => spendLineId === params.line)
  return { shown, line, now: exceptionOf(shown.settings, params.line ?? '') }
}

const setUp = ['unwell', 'set-up'] as const

export const unwellPlanRoutes = [
  page({
    path: '/budgets/:budget/plan/unwell',
    may: ['unwell', 'see'],
    purpose: 'to read what the plan says about a bad time',
    load: async (tx, permit) => {
      // What the two said about risks is theirs: the plan is shared with a carer, that is not.
      const risks = permit.as === 'carer' ? [] : risksOf(tx, permit)
      const [shown, known] = await Promise.all([unwellPlanOf(tx, permit), risks])
      return { shown, risks: known }
    },
    view: (shape, look) => <UnwellPlanPage {...shape} look={look} />,
    done: UNWELL_DONE,
  }),
  form({
    path: '/budgets/:budget/plan/unwell/payments',
    may: setUp,
    purpose: 'to say what happens to payments in a bad time',
    fields: paymentsFields,
    words: UNWELL_WORDS,
    load: forAll,
    stamp: stampOf,
    view: (shape, look) => <PaymentsForm {...shape} line={undefined} look={look} />,
    deed: sayPayments,
    next: (here) => at(here, 'payments-said'),
  }),
  form({
    path: '/budgets/:budget/plan/unwell/payments/:line',
    may: setUp,
    purpose: 'to say what happens to one payment in a bad time',
    fields: paymentsFields,
    words: UNWELL_WORDS,
    load: forLine,
    stamp: stampOf,
    view: (shape, look) => <LinePaymentsForm {...shape} look={look} />,
    deed: (tx, permit, typed, { params }) => sayPayments(tx, permit, { ...typed, spendLineId: params.line ?? '' }),
    next: (here) => at(here, 'payments-said'),
  }),
  form({
    path: '/budgets/:budget/plan/unwell/pot',
    may: setUp,
    purpose: 'to say how much is kept for a bad time, and what opens it',
    fields: potFields,
    words: UNWELL_WORDS,
    load: async (tx, permit) => {
      const [{ plan, pots }, risks] = await Promise.all([unwellPlanOf(tx, permit), risksOf(tx, permit)])
      return { pot: plan && potOf(pots, plan.versionId), risks }
    },
    stamp: ({ pot }) => (pot === undefined ? '' : `${pot.amountPence} ${pot.trigger}`),
    view: ({ pot, risks }, look) => <PotForm pot={pot} risks={risks} look={look} />,
    deed: (tx, permit, { amount, trigger }) => sayPot(tx, permit, { amountPence: amount, trigger }),
    next: (here) => at(here, 'pot-said'),
  }),
  form({
    path: '/budgets/:budget/plan/unwell/more/:line',
    may: ['plan', 'shape'],
    purpose: 'to say what may come on top in a bad time, for how long and what it buys',
    fields: moreFields,
    words: UNWELL_WORDS,
    load: async (tx, permit, { params }) => {
      const plan = await planOf(tx, permit)
      return plan && { line: plan.spendLines.find(({ spendLineId }) => spendLineId === params.line) }
    },
    stamp: ({ line }) => (line?.more === undefined ? '' : writtenMore(line.more, line.every)),
    view: ({ line }, look) => <MoreForm line={line} look={look} />,
    deed: (tx, permit, typed, { params }) => sayMore(tx, permit, { ...typed, spendLineId: params.line ?? '' }),
    next: (here) => at(here, 'more-said'),
  }),
  form({
    path: '/budgets/:budget/plan/unwell/friends/add',
    may: setUp,
    purpose: 'to let somebody raise the alarm without signing in',
    fields: friendFields,
    words: UNWELL_WORDS,
    load: async () => ({}),
    view: (_, look) => <FriendForm look={look} />,
    deed: async (tx, permit, typed) => {
      const token = newToken()
      const outcome = await addAlarmFriend(tx, permit, { ...typed, tokenHash: hashOf(token) })
      return isRefused(outcome) ? outcome : { ...outcome, once: token }
    },
    shows: (_, look, { once, address }) => (
      <TheirLink href={`${address}/${look.council.slug}/alarm/${once}`} look={look} />
    ),
    next: (here) => at(here, 'friend-added'),
  }),
  form({
    path: '/budgets/:budget/plan/unwell/friends/:friend/withdraw',
    may: setUp,
    purpose: 'to take back a link for raising the alarm',
    fields: {},
    words: UNWELL_WORDS,
    load: async (tx, permit, { params }) =>
      (await friendsFor(tx, permit)).find(({ friendId }) => friendId === params.friend),
    stamp: ({ withdrawn }) => `${withdrawn}`,
    view: (friend, look) => <WithdrawFriend friend={friend} look={look} />,
    deed: (tx, permit, _, { params }) => withdrawAlarmFriend(tx, permit, params.friend ?? ''),
    next: (here) => at(here, 'friend-withdrawn'),
  }),
]
