import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { PLAN_WORDS } from '#journey/plan/index.ts'
import { form, page } from '#web/page.ts'
import { calledBy } from '../../each.ts'
import { beginNextPlan, chooseAchieved, giveCopy, sayOfSteps, sayOfStepsForPerson } from './deeds.ts'
import { AchievedForm, CopyForm, SayOfStepsForm } from './form-views.tsx'
import { achievedFields, copyFields, sayFields, sayForFields } from './forms.ts'
import { NextPlanPage } from './next-views.tsx'
import { nextPlanOf, resultOf } from './reads.ts'
import { ResultPage } from './views.tsx'
import { RESULT_DONE, RESULT_REASONS } from './words.ts'

const load = async (tx: Tx, permit: Permit) => ({ result: await resultOf(tx, permit) })
const at = (budget: string | undefined, done: string): string => `/budgets/${budget}/review/result?done=${done}`
const stamp = ({ result }: Awaited<ReturnType<typeof load>>): string =>
  JSON.stringify([result?.held.reviewId, result?.stepsSaid])

const callsEach = ({ result }: Awaited<ReturnType<typeof load>>) => calledBy(result?.held.outcomes)

export const resultRoutes = [
  page({
    path: '/budgets/:budget/review/result',
    may: ['review', 'see'],
    purpose: 'to read what came of the review, and why',
    load,
    view: ({ result }, look) => <ResultPage result={result} look={look} />,
    done: RESULT_DONE,
  }),
  form({
    path: '/budgets/:budget/review/result/say',
    may: ['review-together', 'say-of-steps'],
    purpose: 'to say whether I see each step the same way',
    fields: sayFields,
    callsEach,
    words: RESULT_REASONS,
    load,
    stamp,
    view: ({ result }, look) => <SayOfStepsForm result={result} typedFor={false} look={look} />,
    deed: sayOfSteps,
    next: ({ params }) => at(params.budget, 'said'),
  }),
  form({
    path: '/budgets/:budget/review/result/say-for-person',
    may: ['review-together', 'say-of-steps-for-person'],
    purpose: 'to type what the person says of the steps',
    fields: sayForFields,
    callsEach,
    asksEach: ({ result }) => ({ steps: result?.held.steps.map(({ outcomeId }) => outcomeId) ?? [] }),
    words: RESULT_REASONS,
    load,
    stamp,
    view: ({ result }, look) => <SayOfStepsForm result={result} typedFor look={look} />,
    deed: sayOfStepsForPerson,
    next: ({ params }) => at(params.budget, 'said-for'),
  }),
  form({
    path: '/budgets/:budget/review/result/copy',
    may: ['review-together', 'give-copy'],
    purpose: 'to write down how the person was given what came of the review',
    fields: copyFields,
    words: RESULT_REASONS,
    load,
    view: ({ result }, look) => <CopyForm result={result} look={look} />,
    deed: giveCopy,
    next: ({ params }) => at(params.budget, 'copied'),
  }),
  form({
    path: '/budgets/:budget/review/result/achieved',
    may: ['review-together', 'choose-achieved'],
    purpose: 'to choose what was achieved, for the national return',
    fields: achievedFields,
    words: RESULT_REASONS,
    load,
    view: ({ result }, look) => <AchievedForm result={result} look={look} />,
    deed: chooseAchieved,
    next: ({ params }) => at(params.budget, 'achieved'),
  }),
]

/** The next plan is begun from a review only while money is paid; after it by the way back. */
export const nextPlanRoutes = [
  form({
    path: '/budgets/:budget/review/next-plan',
    may: ['plan', 'open'],
    purpose: 'to begin the next version of the plan from what came of the review',
    fields: {},
    words: { ...PLAN_WORDS, ...RESULT_REASONS },
    load: nextPlanOf,
    inSteps: true,
    stamp: ({ result }) => result?.became?.versionId ?? '',
    view: (shape, look) => <NextPlanPage shape={shape} look={look} />,
    deed: (tx, permit) => beginNextPlan(tx, permit),
    next: ({ params }) => `/budgets/${params.budget}/review/next-plan?done=begun`,
    done: RESULT_DONE,
  }),
]
