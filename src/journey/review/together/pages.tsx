import { form, page } from '#web/page.ts'
import { calledBy } from '../each.ts'
import { ConcludeForm } from './conclude-views.tsx'
import { concludeReview } from './deeds.ts'
import { differingRoutes } from './differing/pages.tsx'
import { concludeFields } from './forms.ts'
import { togetherOf } from './reads.ts'
import { nextPlanRoutes } from './result/pages.tsx'
import type { Together } from './together.ts'
import { TogetherPage } from './views.tsx'
import { withoutRoutes } from './without/pages.tsx'
import { CONCLUDE_WORDS, DONE } from './words.ts'

const readBefore = ({ state: { current }, without, talks }: Together): string =>
  JSON.stringify([
    ...[current?.reviewId, current?.said, current?.views, without],
    talks.map(({ talkId, third }) => [`${talkId}`, third?.said !== undefined]),
  ])

export const togetherRoutes = [
  page({
    path: '/budgets/:budget/review/together',
    may: ['review', 'see'],
    purpose: 'to see both views side by side, and what follows from them',
    load: togetherOf,
    view: (together, look) => <TogetherPage together={together} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/review/conclude',
    may: ['review', 'conclude'],
    purpose: 'to write down what follows from a review',
    fields: concludeFields,
    asksEach: ({ state }) => ({ steps: state.current?.outcomes.map(({ outcomeId }) => outcomeId) ?? [] }),
    callsEach: ({ state }) => calledBy(state.current?.outcomes),
    words: CONCLUDE_WORDS,
    load: togetherOf,
    stamp: readBefore,
    view: (together, look) => <ConcludeForm together={together} look={look} />,
    deed: concludeReview,
    next: ({ params }) => `/budgets/${params.budget}/review/result?done=concluded`,
  }),
  ...withoutRoutes,
  ...differingRoutes,
  ...nextPlanRoutes,
]
