import { optionalId, words } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { nameForAll, nameForOne } from './deeds.ts'
import { handoverOf, onePersonOf, workersIn } from './reads.ts'
import { HandoverPage, OnePage, WorkersPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

/** It becomes a part of a sentence of the timeline. */
const WHY_MAX = 500

const fields = { to: optionalId(), why: words({ max: WHY_MAX }) }

export const namedWorkerRoutes = [
  page({
    path: '/workers',
    may: ['named-worker', 'see'],
    purpose: 'to see who is the worker of how many people, and who works here no more',
    load: async (tx, permit) => ({ workers: await workersIn(tx, permit) }),
    view: ({ workers }, look) => <WorkersPage workers={workers} look={look} />,
    done: DONE,
  }),
  form({
    path: '/workers/:worker',
    may: ['named-worker', 'name-for-all'],
    purpose: 'to name another worker for everybody one was named for',
    fields,
    words: WORDS,
    load: (tx, permit, { params }) => handoverOf(tx, permit, params.worker ?? ''),
    stamp: ({ worker, people }) => `${worker.worksHere} ${people.map(({ personId }) => personId).join(' ')}`,
    view: (found, look) => <HandoverPage found={found} look={look} />,
    deed: (tx, permit, typed, { params }) => nameForAll(tx, permit, { ...typed, worker: params.worker ?? '' }),
    next: () => '/workers?done=named',
  }),
  form({
    path: '/budgets/:budget/worker',
    may: ['named-worker', 'name-for-one'],
    purpose: 'to name another worker for one person',
    fields,
    words: WORDS,
    load: (tx, permit) => onePersonOf(tx, permit),
    stamp: ({ worker }) => worker?.humanId ?? '',
    view: (found, look) => <OnePage found={found} look={look} />,
    deed: nameForOne,
    next: () => '/workers?done=named',
  }),
]
