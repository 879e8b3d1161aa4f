import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { form, type Here } from '#web/page.ts'
import { planOf } from '../reads.ts'
import { settingsFor } from '../unwell/reads.ts'
import type { Setting } from '../unwell/unwell.ts'
import { sayPaymentsForPerson } from './deeds.ts'
import { settingForFields } from './forms.ts'
import { standsNow } from './rules.ts'
import { ForPersonForm, LineForPersonForm } from './views.tsx'
import { UNWELL_FOR_WORDS } from './words.ts'

/** What stands now, for one line or for all of them. */
async function standing(tx: Tx, permit: Permit, { params }: Here) {
  const [plan, settings] = await Promise.all([planOf(tx, permit), settingsFor(tx, permit)])
  const line = plan?.spendLines.find(({ spendLineId }) => spendLineId === params.line)
  return { plan, line, now: plan && standsNow(settings, plan, params.line) }
}

const stampOf = ({ now }: { now: Setting | undefined }): string => `${now?.settingId ?? ''}`
const next = ({ params }: Here): string => `/budgets/${params.budget}/plan/unwell?done=payments-said`
const may = ['unwell', 'set-up-for-person'] as const

export const unwellForRoutes = [
  form({
    path: '/budgets/:budget/plan/unwell/payments-for-person',
    may,
    purpose: 'to write down what the person said happens to payments in a bad time',
    fields: settingForFields,
    words: UNWELL_FOR_WORDS,
    load: standing,
    stamp: stampOf,
    view: (shape, look) => <ForPersonForm {...shape} look={look} />,
    deed: sayPaymentsForPerson,
    next,
  }),
  form({
    path: '/budgets/:budget/plan/unwell/payments-for-person/:line',
    may,
    purpose: 'to write down what the person said happens to one payment in a bad time',
    fields: settingForFields,
    words: UNWELL_FOR_WORDS,
    load: standing,
    stamp: stampOf,
    view: (shape, look) => <LineForPersonForm {...shape} look={look} />,
    deed: (tx, permit, typed, { params }) =>
      sayPaymentsForPerson(tx, permit, { ...typed, spendLineId: params.line ?? '' }),
    next,
  }),
]
