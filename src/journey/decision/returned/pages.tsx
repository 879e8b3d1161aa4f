import { form } from '#web/page.ts'
import { submissionOf } from '../reads.ts'
import { answerPoint } from './deeds.ts'
import { answerPointFields } from './forms.ts'
import { returnPointsOf } from './reads.ts'
import { mayAnswerPoint } from './rules.ts'
import { AnswerPointForm } from './views.tsx'
import { RETURNED_WORDS } from './words.ts'

export const returnedRoutes = [
  form({
    path: '/budgets/:budget/decision/points/:point',
    may: ['decision', 'answer-return'],
    purpose: 'to say something to a point on which the plan came back',
    fields: answerPointFields,
    words: RETURNED_WORDS,
    load: async (tx, permit, { params }) => {
      const [points, submission] = await Promise.all([returnPointsOf(tx, permit), submissionOf(tx, permit)])
      const point = points.find(({ pointId }) => pointId === params.point)
      return point && { point, may: mayAnswerPoint(point, submission) }
    },
    view: (answering, look) => <AnswerPointForm {...answering} look={look} />,
    deed: (tx, permit, { words }, { params }) => answerPoint(tx, permit, { pointId: params.point ?? '', words }),
    next: ({ params }) => `/budgets/${params.budget}/decision?done=point-answered`,
  }),
]
