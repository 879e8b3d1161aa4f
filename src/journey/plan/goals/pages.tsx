import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { onRecord } from '#web/look.ts'
import { form, type Here } from '#web/page.ts'
import { addOutcome, changeOutcome, removeOutcome } from '../deeds.ts'
import { Gone } from '../gone.tsx'
import type { Outcome } from '../plan.ts'
import { planOf } from '../reads.ts'
import { goalFields } from './forms.ts'
import { GoalForm, RemoveGoal } from './views.tsx'
import { GOAL_WORDS } from './words.ts'

const at = ({ params }: Here, done: string): string => `/budgets/${params.budget}/plan?done=${done}`

async function withGoal(tx: Tx, permit: Permit, { params }: Here) {
  const plan = await planOf(tx, permit)
  return plan && { plan, goal: plan.outcomes.find(({ outcomeId }) => outcomeId === params.outcome) }
}

// What the person says about it meanwhile changes nothing in it.
const stamp = ({ goal }: { goal: Outcome | undefined }): string => JSON.stringify({ ...goal, fit: undefined })

export const goalRoutes = [
  form({
    path: '/budgets/:budget/plan/outcomes/add',
    may: ['plan', 'shape'],
    purpose: 'to add a goal to the plan',
    fields: goalFields,
    words: GOAL_WORDS,
    load: planOf,
    view: (plan, look) => <GoalForm plan={plan} goal={undefined} look={look} />,
    deed: addOutcome,
    next: (here) => at(here, 'goal-added'),
  }),
  form({
    path: '/budgets/:budget/plan/outcomes/:outcome',
    may: ['plan', 'shape'],
    purpose: 'to change a goal in the plan',
    fields: goalFields,
    words: GOAL_WORDS,
    load: withGoal,
    stamp,
    view: ({ plan, goal }, look) => {
      if (goal !== undefined) return <GoalForm plan={plan} goal={goal} look={look} />
      if (look.form === undefined) return <Gone look={look} />
      return <GoalForm plan={plan} goal={undefined} look={look} action={onRecord(look, '/plan/outcomes/add')} />
    },
    deed: (tx, permit, typed, { params }) => changeOutcome(tx, permit, { ...typed, outcomeId: params.outcome ?? '' }),
    next: (here) => at(here, 'goal-changed'),
  }),
  form({
    path: '/budgets/:budget/plan/outcomes/:outcome/remove',
    may: ['plan', 'shape'],
    purpose: 'to take a goal out of the plan',
    fields: {},
    words: GOAL_WORDS,
    load: withGoal,
    stamp,
    view: ({ goal }, look) => (goal === undefined ? <Gone look={look} /> : <RemoveGoal goal={goal} look={look} />),
    deed: (tx, permit, _, { params }) => removeOutcome(tx, permit, { outcomeId: params.outcome ?? '' }),
    next: (here) => at(here, 'goal-removed'),
  }),
]
