import { moneyOf } from '#journey/money/reads.ts'
import { words } from '#web/fields.ts'
import { form } from '#web/page.ts'
import { cliffsOf } from '../cliff-edge/reads.ts'
import { readBefore, readinessOf } from '../readiness/reads.ts'
import { READINESS_WORDS } from '../readiness/words.ts'
import { THIRD_WORDS } from '../third/words.ts'
import { WORDS } from '../words.ts'
import { confirmEnding } from './deeds.ts'
import { ConfirmForm } from './views.tsx'

export const confirmingRoutes = [
  form({
    path: '/budgets/:budget/ending/confirm',
    may: ['ending', 'confirm'],
    purpose: 'to confirm an ending that the person was told about',
    fields: { cliff: words() },
    words: { ...WORDS, ...READINESS_WORDS, ...THIRD_WORDS, 'payments-not-set-up': WORDS['no-payments-to-end'] },
    load: async (tx, permit) => {
      const [readiness, money, cliffs] = await Promise.all([
        readinessOf(tx, permit),
        moneyOf(tx, permit),
        cliffsOf(tx, permit),
      ])
      return { readiness, money, cliffs }
    },
    stamp: ({ readiness }) => readBefore(readiness),
    view: (shape, look) => <ConfirmForm {...shape} look={look} />,
    deed: confirmEnding,
    next: ({ params }) => `/budgets/${params.budget}/ending?done=confirmed`,
  }),
]
