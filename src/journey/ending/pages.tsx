import { moneyOf } from '#journey/money/reads.ts'
import { form, page } from '#web/page.ts'
import { StoryPage } from './account-views.tsx'
import { ConfirmForm, SayForm } from './condition-views.tsx'
import { confirmEnding, proposeEnding, sayAsPerson, sayAsWorker } from './deeds.ts'
import type { Ending, EndingState } from './ending.ts'
import { proposeFields, sayFields } from './forms.ts'
import { endingOf, endingStateOf, storyOf } from './reads.ts'
import { EndingPage, ProposeForm } from './views.tsx'
import { DONE, WORDS } from './words.ts'

const at = (budget: string | undefined, done: string): string => `/budgets/${budget}/ending?done=${done}`

/** What a side's form was drawn against: the ending and its own views. */
const ownBefore =
  (side: 'person' | 'worker') =>
  ({ ending }: { ending: Ending | undefined }): string =>
    JSON.stringify([ending?.endingId, ending?.confirmed, ending?.views.filter((view) => view.side === side)])

const readBefore = ({ ending }: { ending: Ending | undefined }): string =>
  JSON.stringify([ending?.endingId, ending?.confirmed, ending?.said, ending?.views])

const load = async (...[tx, permit]: Parameters<typeof endingOf>): Promise<{ ending: Ending | undefined }> => ({
  ending: await endingOf(tx, permit),
})

export const endingRoutes = [
  page({
    path: '/budgets/:budget/ending',
    may: ['ending', 'see'],
    purpose: 'to see how and when it ends, why, and how to say no',
    load: endingStateOf,
    view: (state, look) => <EndingPage state={state} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/ending/propose',
    may: ['ending', 'propose'],
    purpose: 'to tell the person about an ending, its last day and its reasons',
    fields: proposeFields,
    words: WORDS,
    load: endingStateOf,
    stamp: ({ ending }: EndingState) => `${ending?.endingId ?? ''} ${ending?.confirmed?.on ?? ''}`,
    view: (state, look) => <ProposeForm state={state} look={look} />,
    deed: proposeEnding,
    next: ({ params }) => at(params.budget, 'told'),
  }),
  form({
    path: '/budgets/:budget/ending/say',
    may: ['ending', 'say-as-person'],
    purpose: 'to say how I see the ending',
    fields: sayFields,
    words: WORDS,
    load,
    stamp: ownBefore('person'),
    view: ({ ending }, look) => <SayForm ending={ending} side="person" look={look} />,
    deed: sayAsPerson,
    next: ({ params }) => at(params.budget, 'said'),
  }),
  form({
    path: '/budgets/:budget/ending/say-as-worker',
    may: ['ending', 'say-as-worker'],
    purpose: 'to say how the worker sees the ending',
    fields: sayFields,
    words: WORDS,
    load,
    stamp: ownBefore('worker'),
    view: ({ ending }, look) => <SayForm ending={ending} side="worker" look={look} />,
    deed: sayAsWorker,
    next: ({ params }) => at(params.budget, 'said'),
  }),
  form({
    path: '/budgets/:budget/ending/confirm',
    may: ['ending', 'confirm'],
    purpose: 'to confirm an ending that the person was told about',
    fields: {},
    words: { ...WORDS, 'payments-not-set-up': WORDS['no-payments-to-end'] },
    load: async (tx, permit) => {
      const [{ ending }, money] = await Promise.all([load(tx, permit), moneyOf(tx, permit)])
      return { ending, money }
    },
    stamp: readBefore,
    view: ({ ending, money }, look) => <ConfirmForm ending={ending} money={money} look={look} />,
    deed: confirmEnding,
    next: ({ params }) => at(params.budget, 'confirmed'),
  }),
  page({
    path: '/budgets/:budget/ending/story',
    may: ['ending', 'see'],
    purpose: 'to read the story of a budget from the beginning',
    load: storyOf,
    view: (story, look) => <StoryPage story={story} look={look} />,
  }),
]
