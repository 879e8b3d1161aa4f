import { isFine } from '#core/verdict.ts'
import { revealedAnswersOf } from '#journey/needs/reads.ts'
import { contentPrint, PLAN_WORDS } from '#journey/plan/index.ts'
import { planOf, planVersionOf } from '#journey/plan/reads.ts'
import { form, page } from '#web/page.ts'
import { askForDecision, decide } from './deeds.ts'
import { askFields, decideFields } from './forms.ts'
import { authorsOf, expectedOf, submissionOf } from './reads.ts'
import { mayAsk, mayDecide } from './rules.ts'
import { DecisionPage } from './views.tsx'
import { AskForm } from './views-ask.tsx'
import { DecideForm } from './views-decide.tsx'
import { DONE, WORDS } from './words.ts'

const at = (budget: string | undefined, path: string): string => `/budgets/${budget}${path}`

const askWords = { ...PLAN_WORDS, ...WORDS }

export const decisionRoutes = [
  page({
    path: '/budgets/:budget/decision',
    may: ['decision', 'see'],
    purpose: 'to see what was asked, who decides, and the answer with its reasons',
    load: async (tx, permit) => {
      const [submission, plan, expected, authors] = await Promise.all([
        submissionOf(tx, permit),
        planOf(tx, permit),
        expectedOf(tx, permit),
        authorsOf(tx, permit),
      ])
      return { submission, plan, expected, mayDecide: isFine(mayDecide(submission, permit, authors)) }
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
  form({
    path: '/budgets/:budget/decision/decide',
    may: ['decision', 'decide'],
    purpose: 'to read the panel pack and decide',
    inSteps: true,
    fields: decideFields,
    words: WORDS,
    load: async (tx, permit) => {
      const [submission, authors, needs] = await Promise.all([
        submissionOf(tx, permit),
        authorsOf(tx, permit),
        revealedAnswersOf(tx, permit),
      ])
      const plan = submission && (await planVersionOf(tx, permit, submission.versionId))
      const pack = plan && { plan, answers: needs?.answers ?? [] }
      return { submission, may: mayDecide(submission, permit, authors), pack }
    },
    stamp: ({ submission }) => submission?.submissionId ?? '',
    view: (deciding, look) => <DecideForm deciding={deciding} look={look} />,
    deed: decide,
    next: ({ params }) => at(params.budget, '/decision?done=decided'),
  }),
]
