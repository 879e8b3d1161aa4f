import { dutyFacts } from '#journey/needs/duties/reads.ts'
import { form, page } from '#web/page.ts'
import { AskForm } from './ask-views.tsx'
import { concludeReview, openReview, sayAsPerson, sayAsWorker } from './deeds.ts'
import { askFields, concludeFields, sayFields } from './forms.ts'
import { reviewOf } from './reads.ts'
import type { Review, ReviewState } from './review.ts'
import { asksForAdvocate } from './rules.ts'
import { ConcludeForm, SayForm, TogetherPage } from './together-views.tsx'
import { ReviewPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

const at = (budget: string | undefined, done: string): string => `/budgets/${budget}/review?done=${done}`
const readBefore = (review: Review | undefined): string =>
  JSON.stringify([review?.reviewId, review?.said, review?.views])

/** What a side's form was drawn against: the review and its own views, so that nothing shows whether the other has said. */
const ownBefore =
  (side: 'person' | 'worker') =>
  ({ current }: ReviewState): string =>
    JSON.stringify([current?.reviewId, current?.views.filter((view) => view.side === side)])

export const reviewRoutes = [
  page({
    path: '/budgets/:budget/review',
    may: ['review', 'see'],
    purpose: 'to see when the plan is looked at together, and why',
    load: async (tx, permit) => {
      const duties = permit.as === 'person' ? undefined : dutyFacts(tx, permit)
      const [state, facts] = await Promise.all([reviewOf(tx, permit), duties])
      return { state, askAdvocate: facts !== undefined && asksForAdvocate(state, facts.advocacy) }
    },
    view: ({ state, askAdvocate }, look) => <ReviewPage state={state} askAdvocate={askAdvocate} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/review/ask',
    may: ['review', 'open'],
    purpose: 'to ask for a review, or plan one',
    fields: askFields,
    words: WORDS,
    load: reviewOf,
    stamp: ({ open }) => open.map(({ reviewId }) => reviewId).join(' '),
    view: (_, look) => <AskForm look={look} />,
    deed: openReview,
    next: ({ params }) => at(params.budget, 'asked'),
  }),
  form({
    path: '/budgets/:budget/review/say',
    may: ['review', 'say-as-person'],
    purpose: 'to say in my own words how it is going',
    fields: sayFields,
    words: WORDS,
    load: reviewOf,
    stamp: ownBefore('person'),
    view: (state, look) => <SayForm state={state} side="person" look={look} />,
    deed: sayAsPerson,
    next: ({ params }) => at(params.budget, 'said'),
  }),
  form({
    path: '/budgets/:budget/review/say-as-worker',
    may: ['review', 'say-as-worker'],
    purpose: 'to say how the worker sees it',
    fields: sayFields,
    words: WORDS,
    load: reviewOf,
    stamp: ownBefore('worker'),
    view: (state, look) => <SayForm state={state} side="worker" look={look} />,
    deed: sayAsWorker,
    next: ({ params }) => at(params.budget, 'said'),
  }),
  page({
    path: '/budgets/:budget/review/together',
    may: ['review', 'see'],
    purpose: 'to see both views side by side, and what follows from them',
    load: reviewOf,
    view: (state, look) => <TogetherPage state={state} look={look} />,
  }),
  form({
    path: '/budgets/:budget/review/conclude',
    may: ['review', 'conclude'],
    purpose: 'to write down what follows from a review',
    fields: concludeFields,
    words: WORDS,
    load: reviewOf,
    stamp: ({ current }) => readBefore(current),
    view: (state, look) => <ConcludeForm state={state} look={look} />,
    deed: concludeReview,
    next: ({ params }) => at(params.budget, 'concluded'),
  }),
]
