import type { Permit } from '#access/permit.ts'
import { type AnyForm, form } from '#web/page.ts'
import { contentPrint } from '../content-print.ts'
import { answerPlan } from '../deeds.ts'
import type { Side } from '../plan.ts'
import { planOf } from '../reads.ts'
import { answerFields } from './forms.ts'
import { AgreeForm, answerPath } from './views.tsx'
import { ANSWER_FORM_WORDS } from './words.ts'

const agree = <A extends 'agree-as-person' | 'agree-as-worker'>(side: Side, action: A): AnyForm =>
  form({
    path: `/budgets/:budget${answerPath(side)}`,
    may: ['plan', action],
    purpose: `to read the plan and answer it as the ${side}`,
    fields: answerFields,
    words: ANSWER_FORM_WORDS,
    load: planOf,
    stamp: contentPrint,
    view: (plan, look) => <AgreeForm plan={plan} side={side} look={look} />,
    deed: (tx, permit: Permit<'plan', A>, typed) => answerPlan(tx, permit, typed),
    next: ({ params }) => `/budgets/${params.budget}/plan?done=answered`,
  })

/** One page for each side: nobody can answer for the other. */
export const answerRoutes = [agree('person', 'agree-as-person'), agree('worker', 'agree-as-worker')]
