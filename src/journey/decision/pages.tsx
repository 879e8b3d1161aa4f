import { isFine } from '#core/verdict.ts'
import { contentPrint, PLAN_WORDS } from '#journey/plan/index.ts'
import { planOf } from '#journey/plan/reads.ts'
import { form, page } from '#web/page.ts'
import { challengeRoutes } from './challenge/pages.tsx'
import { decidingRoutes } from './deciding/pages.tsx'
import { decidedLinesOf } from './deciding/reads.ts'
import { askForDecision } from './deeds.ts'
import { askFields } from './forms.ts'
import { informationRoutes } from './information/pages.tsx'
import { informationOf } from './information/reads.ts'
import { letterRoutes } from './letter/pages.tsx'
import { authorsOf, expectedOf, submissionOf } from './reads.ts'
import { returnedRoutes } from './returned/pages.tsx'
import { returnPointsOf } from './returned/reads.ts'
import { mayAsk, mayDecide } from './rules.ts'
import { stuckRoutes } from './stuck/pages.tsx'
import { DecisionPage } from './views.tsx'
import { AskForm } from './views-ask.tsx'
import { DONE, WORDS } from './words.ts'

const at = (budget: string | undefined, path: string): string => `/budgets/${budget}${path}`

const askWords = { ...PLAN_WORDS, ...WORDS }

export const decisionRoutes = [
  ...stuckRoutes,
  page({
    path: '/budgets/:budget/decision',
    may: ['decision', 'see'],
    purpose: 'to see what was asked, who decides, and the answer with its reasons',
    load: async (tx, permit) => {
      const [submission, plan, expected, authors, lines, points, information] = await Promise.all([
        submissionOf(tx, permit),
        planOf(tx, permit),
        expectedOf(tx, permit),
        authorsOf(tx, permit),
        decidedLinesOf(tx, permit),
        returnPointsOf(tx, permit),
        informationOf(tx, permit),
      ])
      const may = isFine(mayDecide(submission, permit, authors))
      return { submission, plan, expected, lines, points, information, mayDecide: may }
    },
    view: (status, look) => <DecisionPage status={status} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/decision/ask',
    may: ['plan', 'submit'],
    purpose: 'to send the plan to be decided',
    fields: askFields,
    words: askWords,
    load: async (tx, permit) => {
      const [plan, submission] = await Promise.all([planOf(tx, permit), submissionOf(tx, permit)])
      return { plan, asked: mayAsk(plan?.versionId, submission) }
    },
    stamp: ({ plan }) => (plan === undefined ? '' : contentPrint(plan)),
    view: (asking, look) => <AskForm asking={asking} look={look} />,
    deed: askForDecision,
    next: ({ params }) => at(params.budget, '/decision?done=asked'),
  }),
  ...decidingRoutes,
  ...returnedRoutes,
  ...informationRoutes,
  ...letterRoutes,
  ...challengeRoutes,
]
