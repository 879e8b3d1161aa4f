import { form } from '#web/page.ts'
import { calledBy } from '../../each.ts'
import type { Side } from '../../review.ts'
import { togetherOf } from '../reads.ts'
import { asksWithoutFor } from '../rules.ts'
import type { Together } from '../together.ts'
import { WITHOUT_REASONS } from '../words.ts'
import { sayWithoutAsPerson, sayWithoutAsWorker, sayWithoutForPerson } from './deeds.ts'
import { withoutFields, withoutForFields } from './forms.ts'
import { WithoutForm } from './views.tsx'

const at = (budget: string | undefined, done: string): string => `/budgets/${budget}/review/together?done=${done}`

/** What a side's form was drawn against: its own answers, so that nothing shows whether the other has answered. */
const ownBefore =
  (side: Side) =>
  ({ state, without }: Together): string =>
    JSON.stringify([state.current?.reviewId, without.filter((one) => one.side === side)])

const callsEach = ({ state: { current } }: Together) => calledBy(current?.outcomes)

export const withoutRoutes = [
  form({
    path: '/budgets/:budget/review/without',
    may: ['review-together', 'without-as-person'],
    purpose: 'to say what I could do without the help',
    fields: withoutFields,
    callsEach,
    words: WITHOUT_REASONS,
    load: togetherOf,
    stamp: ownBefore('person'),
    view: (together, look) => <WithoutForm together={together} side="person" typedFor={false} look={look} />,
    deed: sayWithoutAsPerson,
    next: ({ params }) => at(params.budget, 'without'),
  }),
  form({
    path: '/budgets/:budget/review/without-as-worker',
    may: ['review-together', 'without-as-worker'],
    purpose: 'to say what the worker thinks could be done without the help',
    fields: withoutFields,
    callsEach,
    words: WITHOUT_REASONS,
    load: togetherOf,
    stamp: ownBefore('worker'),
    view: (together, look) => <WithoutForm together={together} side="worker" typedFor={false} look={look} />,
    deed: sayWithoutAsWorker,
    next: ({ params }) => at(params.budget, 'without'),
  }),
  form({
    path: '/budgets/:budget/review/without-for-person',
    may: ['review-together', 'without-for-person'],
    purpose: 'to type what the person said about doing without the help',
    fields: withoutForFields,
    asksEach: ({ state: { current } }) => ({
      answers: current === undefined ? [] : asksWithoutFor(current).map(({ outcomeId }) => outcomeId),
    }),
    callsEach,
    words: WITHOUT_REASONS,
    load: togetherOf,
    view: (together, look) => <WithoutForm together={together} side="person" typedFor look={look} />,
    deed: sayWithoutForPerson,
    next: ({ params }) => at(params.budget, 'without-for'),
  }),
]
