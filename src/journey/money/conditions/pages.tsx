import { form } from '#web/page.ts'
import { sayConditions } from './deeds.ts'
import { conditionFields, saidFrom } from './forms.ts'
import { conditionsStanding } from './reads.ts'
import { ConditionsForm } from './views.tsx'
import { CONDITION_REASONS } from './words.ts'

export const conditionRoutes = [
  form({
    path: '/budgets/:budget/money/conditions',
    may: ['money', 'say-conditions'],
    purpose: 'to write down whether money can go to the person directly',
    fields: conditionFields,
    words: CONDITION_REASONS,
    load: async (tx, permit) => ({ conditions: await conditionsStanding(tx, permit) }),
    stamp: ({ conditions }) =>
      conditions.map(({ condition, recorded }) => `${condition} ${recorded?.met} ${recorded?.words}`).join('\n'),
    view: ({ conditions }, look) => <ConditionsForm conditions={conditions} look={look} />,
    deed: (tx, permit, typed) => sayConditions(tx, permit, { said: saidFrom(typed) }),
    next: ({ params }) => `/budgets/${params.budget}/money/helpers?done=conditions-said`,
  }),
]
