import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { form, type Here } from '#web/page.ts'
import { planOf } from '../reads.ts'
import { meetOtherwise } from './deeds.ts'
import { otherwiseFields } from './forms.ts'
import { otherwiseOf } from './rules.ts'
import { NeedGone, OtherwiseForm } from './views.tsx'
import { CARE_ACT_WORDS } from './words.ts'

async function withNeed(tx: Tx, permit: Permit, { params }: Here) {
  const plan = await planOf(tx, permit)
  return plan && { plan, need: plan.needs.find(({ needId }) => needId === params.need) }
}

export const careActRoutes = [
  form({
    path: '/budgets/:budget/plan/needs/:need/otherwise',
    may: ['plan', 'write-as-worker'],
    purpose: 'to write how a need is met where no goal of the plan meets it',
    fields: otherwiseFields,
    words: CARE_ACT_WORDS,
    load: withNeed,
    stamp: ({ plan, need }) => (need && otherwiseOf(plan, need.questionKey)?.words) ?? '',
    view: ({ plan, need }, look) =>
      need === undefined ? <NeedGone plan={plan} look={look} /> : <OtherwiseForm need={need} plan={plan} look={look} />,
    deed: (tx, permit, { words }, { params }) => meetOtherwise(tx, permit, { needId: params.need ?? '', words }),
    next: ({ params }) => `/budgets/${params.budget}/plan?done=written`,
  }),
]
