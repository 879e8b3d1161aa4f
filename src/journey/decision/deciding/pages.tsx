import { form } from '#web/page.ts'
import { packOf } from '../pack/reads.ts'
import { RETURNED_WORDS } from '../returned/words.ts'
import { mayDecide } from '../rules.ts'
import { WORDS } from '../words.ts'
import { decide } from './deeds.ts'
import { decideFields } from './forms.ts'
import { DecideForm } from './views.tsx'
import { DECIDE_WORDS } from './words.ts'

export const decidingRoutes = [
  form({
    path: '/budgets/:budget/decision/decide',
    may: ['decision', 'decide'],
    purpose: 'to read the panel pack and decide',
    inSteps: true,
    fields: decideFields,
    words: { ...WORDS, ...RETURNED_WORDS, ...DECIDE_WORDS },
    load: async (tx, permit) => {
      const { submission, authors, pack } = await packOf(tx, permit)
      return { submission, may: mayDecide(submission, permit, authors), pack }
    },
    stamp: ({ submission }) => submission?.submissionId ?? '',
    view: (deciding, look) => <DecideForm deciding={deciding} look={look} />,
    deed: async (tx, permit, { lines, points, ...whole }) => {
      const wrong = [...lines.reasons, ...points.reasons]
      return wrong.length > 0
        ? { refused: wrong }
        : decide(tx, permit, { ...whole, lines: lines.lines, points: points.points })
    },
    next: ({ params }) => `/budgets/${params.budget}/decision?done=decided`,
  }),
]
