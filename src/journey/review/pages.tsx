import { MoneyHasEnded } from '#journey/money/index.ts'
import { dutyFacts } from '#journey/needs/duties/reads.ts'
import { linesToKeepOf } from '#journey/plan/reads.ts'
import { form, page, untilTheEnd } from '#web/page.ts'
import { AskForm } from './ask-views.tsx'
import { cardRoutes } from './cards/pages.tsx'
import { dateRoutes } from './dates/pages.tsx'
import { concernsIn } from './dates/reads.ts'
import { openReview } from './deeds.ts'
import { askFields } from './forms.ts'
import { invitingRoutes } from './inviting/pages.tsx'
import { invitationFor } from './inviting/reads.ts'
import { passedRoutes } from './passed/pages.tsx'
import { preparingRoutes } from './preparing/pages.tsx'
import { newNeedIn } from './preparing/reads.ts'
import { reviewOf } from './reads.ts'
import { asksForAdvocate } from './rules.ts'
import { togetherRoutes } from './together/pages.tsx'
import { resultRoutes } from './together/result/pages.tsx'
import { ReviewAfterEnd, ReviewPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

const at = (budget: string | undefined, done: string): string => `/budgets/${budget}/review?done=${done}`
const whilePaid = untilTheEnd(
  (look) => <MoneyHasEnded about="review" look={look} />,
  [
    page({
      path: '/budgets/:budget/review',
      may: ['review', 'see'],
      purpose: 'to see when the plan is looked at together, and why',
      load: async (tx, permit) => {
        const duties = permit.as === 'person' ? undefined : dutyFacts(tx, permit)
        const [state, facts, concerns, need] = await Promise.all([
          reviewOf(tx, permit),
          duties,
          concernsIn(tx, permit),
          newNeedIn(tx, permit),
        ])
        const invited = permit.as === 'person' ? undefined : await invitationFor(tx, permit, state)
        const first = state.current !== undefined && state.last === undefined
        const keeping = first ? await linesToKeepOf(tx, permit) : []
        return {
          ...{ state, concerns, invited, need, keeping },
          askAdvocate: facts !== undefined && asksForAdvocate(state, facts.advocacy),
        }
      },
      inSteps: true,
      view: (shape, look) => <ReviewPage {...shape} look={look} />,
      afterEnd: ({ state }, look) => <ReviewAfterEnd last={state.last} look={look} />,
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
      view: ({ due }, look) => <AskForm due={due} look={look} />,
      deed: openReview,
      next: ({ params }) => at(params.budget, 'asked'),
    }),
    ...preparingRoutes,
    ...cardRoutes,
    ...passedRoutes,
    ...togetherRoutes,
    ...dateRoutes,
    ...invitingRoutes,
  ],
)

// What came of a review stays to be read, and to be answered.
export const reviewRoutes = [...whilePaid, ...resultRoutes]
