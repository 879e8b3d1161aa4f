import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { first } from '#web/fields.ts'
import { form, type Here, page } from '#web/page.ts'
import { togetherOf } from '../reads.ts'
import { chosenOf } from '../rules.ts'
import type { ThirdAsked } from '../together.ts'
import { DONE, TALK_REASONS, THIRD_REASONS } from '../words.ts'
import { answerReviewThird, writeTalk } from './deeds.ts'
import { talkFields, thirdFields } from './forms.ts'
import { askableBy, reviewViewsAskedFrom, thirdAskedHere } from './reads.ts'
import { TalkForm, ThirdForm, ThirdList } from './views.tsx'

/** What this human is asked here; undefined (404) where they are not, or not this. */
async function askedHere(tx: Tx, permit: Permit, { query }: Here): Promise<readonly ThirdAsked[] | undefined> {
  const asked = await thirdAskedHere(tx, permit)
  return chosenOf(asked, first(query, 'talk')) === undefined ? undefined : asked
}

export const differingRoutes = [
  form({
    path: '/budgets/:budget/review/talk/:outcome',
    may: ['review-together', 'talk'],
    purpose: 'to write down what we both said about a goal that we see differently',
    fields: talkFields,
    words: TALK_REASONS,
    load: async (tx, permit, { params }) => {
      const [together, askable] = await Promise.all([togetherOf(tx, permit), askableBy(tx, permit)])
      return { together, askable, outcomeId: params.outcome ?? '' }
    },
    view: (shape, look) => <TalkForm {...shape} look={look} />,
    deed: (tx, permit, typed, { params }) => writeTalk(tx, permit, { ...typed, outcomeId: params.outcome ?? '' }),
    next: ({ params }) => `/budgets/${params.budget}/review/together?done=talked`,
  }),
  page({
    path: '/review-views',
    may: ['third-view', 'see'],
    purpose: 'to see who asks how I see a goal',
    load: reviewViewsAskedFrom,
    view: (asked, look) => <ThirdList asked={asked} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/review/third-view',
    may: ['third-view', 'answer'],
    purpose: 'to say how I see a goal, since I was asked',
    fields: thirdFields,
    words: THIRD_REASONS,
    load: askedHere,
    view: (asked, look) => <ThirdForm asked={asked} look={look} />,
    deed: answerReviewThird,
    next: () => '/review-views?done=answered',
  }),
]
