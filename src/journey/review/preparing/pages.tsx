import { first, type Raw } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { calledBy } from '../each.ts'
import { reviewOf } from '../reads.ts'
import type { Side } from '../review.ts'
import { noteNeed, sayAsked, sayAsPerson, sayAsWorker, sayForPerson, saySounds, takeBack } from './deeds.ts'
import { askedFields, needFields, sayFields, sayForFields, soundsFields } from './forms.ts'
import { OnPaper } from './paper-views.tsx'
import { newNeedIn, type PreparingPage, preparingForPerson, preparingOf, typedForPersonOf } from './reads.ts'
import { SayForForm, SayForm } from './say-views.tsx'
import { AskedForm, NeedForm, SoundsForm, TakeBackForm } from './views.tsx'
import { PREPARING_WORDS } from './words.ts'

const ROOT = '/budgets/:budget/review'
const at = (budget: string | undefined, done: string): string => `/budgets/${budget}/review?done=${done}`

/** What a side's sheet was drawn against: the review and its own words, so that nothing shows whether the other has said. */
const ownBefore = ({ state: { current }, preparing: { side, sheet } }: PreparingPage): string =>
  JSON.stringify([current?.reviewId, current?.views.filter((view) => view.side === side), sheet])

/** What is asked of each goal (kept for later, nothing has to be answered) and of each thing that was said before. */
const asksEach = ({ state: { current }, preparing: { before } }: PreparingPage, raw: Raw) => {
  const ids = current?.outcomes.map(({ outcomeId }) => outcomeId) ?? []
  return {
    ...(first(raw, 'keep') === 'later' ? { kept: ids } : { views: ids }),
    remembered: before.map(({ key }) => key),
  }
}

const callsEach = ({ state: { current } }: PreparingPage) => calledBy(current?.outcomes)

const loadOf: Record<Side, ReturnType<typeof preparingOf>> = {
  person: preparingOf('person'),
  worker: preparingOf('worker'),
}

export const preparingRoutes = [
  form({
    path: `${ROOT}/say`,
    may: ['review', 'say-as-person'],
    purpose: 'to say in my own words how it is going',
    fields: sayFields,
    ...{ asksEach, callsEach },
    words: PREPARING_WORDS,
    load: loadOf.person,
    inSteps: true,
    stamp: ownBefore,
    view: (found, look) => <SayForm page={found} look={look} />,
    deed: sayAsPerson,
    next: ({ params }, { id }) => at(params.budget, id ?? 'said'),
  }),
  form({
    path: `${ROOT}/say-as-worker`,
    may: ['review', 'say-as-worker'],
    purpose: 'to say how the worker sees it',
    fields: sayFields,
    ...{ asksEach, callsEach },
    words: PREPARING_WORDS,
    load: loadOf.worker,
    inSteps: true,
    stamp: ownBefore,
    view: (found, look) => <SayForm page={found} look={look} />,
    deed: sayAsWorker,
    next: ({ params }, { id }) => at(params.budget, id ?? 'said'),
  }),
  form({
    path: `${ROOT}/say-for-person`,
    may: ['review-for-person', 'write'],
    purpose: 'to type what the person said for the review by phone, on paper or beside the worker',
    fields: sayForFields,
    ...{ asksEach, callsEach },
    words: PREPARING_WORDS,
    load: preparingForPerson,
    inSteps: true,
    stamp: ownBefore,
    view: (found, look) => <SayForForm page={found} look={look} />,
    deed: sayForPerson,
    next: ({ params }) => at(params.budget, 'said-for'),
  }),
  form({
    path: `${ROOT}/sounds-like-me`,
    may: ['review', 'say-as-person'],
    purpose: 'to say whether what was typed for me sounds like me',
    fields: soundsFields,
    words: PREPARING_WORDS,
    load: typedForPersonOf,
    stamp: ({ typed }) => typed?.preparationId ?? '',
    view: ({ state, typed }, look) => <SoundsForm state={state} typed={typed} look={look} />,
    deed: saySounds,
    next: ({ params }) => at(params.budget, 'sounds'),
  }),
  form({
    path: `${ROOT}/take-back`,
    may: ['review', 'say-as-person'],
    purpose: 'to take back what I said for a review',
    fields: {},
    words: PREPARING_WORDS,
    load: reviewOf,
    stamp: ({ current }) => current?.preparation.person?.preparationId ?? '',
    view: (state, look) => <TakeBackForm state={state} look={look} />,
    deed: takeBack,
    next: ({ params }) => at(params.budget, 'taken-back'),
  }),
  form({
    path: `${ROOT}/asked`,
    may: ['review-for-person', 'write'],
    purpose: 'to write down that the person was asked and gave no answer',
    fields: askedFields,
    words: PREPARING_WORDS,
    load: reviewOf,
    view: (state, look) => <AskedForm state={state} look={look} />,
    deed: sayAsked,
    next: ({ params }) => at(params.budget, 'asked-them'),
  }),
  form({
    path: `${ROOT}/new-needs`,
    may: ['review-for-person', 'write'],
    purpose: 'to write what follows from a new need that the person named',
    fields: needFields,
    words: PREPARING_WORDS,
    load: async (tx, permit) => ({ need: await newNeedIn(tx, permit) }),
    stamp: ({ need }) => need?.preparationId ?? '',
    view: ({ need }, look) => <NeedForm need={need} look={look} />,
    deed: noteNeed,
    next: ({ params }) => at(params.budget, 'noted'),
  }),
  page({
    path: `${ROOT}/on-paper`,
    may: ['review', 'see'],
    purpose: 'to read or print the questions of a review',
    load: preparingForPerson,
    inSteps: true,
    view: ({ state, preparing }, look) => <OnPaper state={state} preparing={preparing} look={look} />,
  }),
]
