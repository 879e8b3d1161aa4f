import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { type AnyForm, form, type Here } from '#web/page.ts'
import { keepLine } from '../deeds.ts'
import { Gone } from '../gone.tsx'
import type { Side } from '../plan.ts'
import { planOf } from '../reads.ts'
import { keepingFields } from './forms.ts'
import { keepingOf } from './reads.ts'
import { KeepingForm } from './views.tsx'
import { SUSTAIN_WORDS } from './words.ts'

async function withKeeping(tx: Tx, permit: Permit, { params }: Here) {
  const id = params.line ?? ''
  const [plan, keeping] = await Promise.all([planOf(tx, permit), keepingOf(tx, permit, id)])
  return plan && { line: plan.spendLines.find(({ spendLineId }) => spendLineId === id), keeping }
}

const keeping = <A extends 'write-as-person' | 'write-as-worker'>(side: Side, action: A, last: string): AnyForm =>
  form({
    path: `/budgets/:budget/plan/spend-lines/:line/${last}`,
    may: ['plan', action],
    purpose: `to say as the ${side} how the good of one thing could last`,
    fields: keepingFields,
    words: SUSTAIN_WORDS,
    load: withKeeping,
    stamp: ({ keeping }) => JSON.stringify(keeping[side] ?? null),
    view: ({ line, keeping }, look) =>
      line === undefined ? <Gone look={look} /> : <KeepingForm line={line} keeping={keeping} side={side} look={look} />,
    deed: (tx, permit: Permit<'plan', A>, typed, { params }) =>
      keepLine(tx, permit, { ...typed, spendLineId: params.line ?? '' }),
    next: ({ params }) => `/budgets/${params.budget}/plan?done=kept`,
  })

/** A page for each side: nobody writes in the other's column. */
export const sustainRoutes = [
  keeping('person', 'write-as-person', 'keeping-it'),
  keeping('worker', 'write-as-worker', 'keeping-it-as-worker'),
]
