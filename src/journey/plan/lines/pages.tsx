import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { onRecord } from '#web/look.ts'
import { form, type Here, page } from '#web/page.ts'
import { addSpendLine, changeSpendLine, removeSpendLine } from '../deeds.ts'
import { Gone } from '../gone.tsx'
import type { SpendLine } from '../plan.ts'
import { planOf } from '../reads.ts'
import { saidBesides, sayLine } from '../words.ts'
import { AssistantPage } from './assistant-view.tsx'
import { lineFields } from './forms.ts'
import { LineForm, RemoveLine } from './views.tsx'
import { LINE_WORDS } from './words.ts'

const at = ({ params }: Here, done: string): string => `/budgets/${params.budget}/plan?done=${done}`

async function withLine(tx: Tx, permit: Permit, { params }: Here) {
  const plan = await planOf(tx, permit)
  return plan && { plan, line: plan.spendLines.find(({ spendLineId }) => spendLineId === params.line) }
}

const stamp = ({ line }: { line: SpendLine | undefined }): string =>
  line === undefined
    ? ''
    : [line.outcomeId, line.what, line.byName, line.sort, sayLine(line), ...saidBesides(line)].join(' | ')

export const lineRoutes = [
  page({
    path: '/budgets/:budget/plan/personal-assistant',
    may: ['plan', 'shape'],
    purpose: 'to read what it takes to employ a personal assistant, and add its parts to the plan',
    load: planOf,
    view: (plan, look) => <AssistantPage plan={plan} look={look} />,
  }),
  form({
    path: '/budgets/:budget/plan/spend-lines/add',
    may: ['plan', 'shape'],
    purpose: 'to write in the plan what money is for',
    fields: lineFields,
    words: LINE_WORDS,
    load: planOf,
    view: (plan, look) => <LineForm plan={plan} line={undefined} look={look} />,
    deed: addSpendLine,
    next: (here) => at(here, 'line-added'),
  }),
  form({
    path: '/budgets/:budget/plan/spend-lines/:line',
    may: ['plan', 'shape'],
    purpose: 'to change in the plan what money is for',
    fields: lineFields,
    words: LINE_WORDS,
    load: withLine,
    stamp,
    view: ({ plan, line }, look) => {
      if (line !== undefined) return <LineForm plan={plan} line={line} look={look} />
      if (look.form === undefined) return <Gone look={look} />
      return <LineForm plan={plan} line={undefined} look={look} action={onRecord(look, '/plan/spend-lines/add')} />
    },
    deed: (tx, permit, typed, { params }) => changeSpendLine(tx, permit, { ...typed, spendLineId: params.line ?? '' }),
    next: (here) => at(here, 'line-changed'),
  }),
  form({
    path: '/budgets/:budget/plan/spend-lines/:line/remove',
    may: ['plan', 'shape'],
    purpose: 'to take out of the plan what money was for',
    fields: {},
    words: LINE_WORDS,
    load: withLine,
    stamp,
    view: ({ line }, look) => (line === undefined ? <Gone look={look} /> : <RemoveLine line={line} look={look} />),
    deed: (tx, permit, _, { params }) => removeSpendLine(tx, permit, { spendLineId: params.line ?? '' }),
    next: (here) => at(here, 'line-removed'),
  }),
]
