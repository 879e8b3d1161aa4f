import { date, first, type Raw, words } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { ApproveForm, CheckForm, WithdrawForm } from './deciding-views.tsx'
import { approveRun, checkRun, draftRun, withdrawRun } from './deeds.ts'
import { payRunsOf, type RunLook, runLookOf, toDraft } from './reads.ts'
import { RunPage } from './run-views.tsx'
import { RunsPage } from './runs-view.tsx'
import { DraftForm } from './views.tsx'
import { PAY_RUN_DONE, PAY_RUN_WORDS } from './words.ts'

const runAt = (run: string | undefined, done: string): string => `/finance/pay-runs/${run}?done=${done}`

const pageIn = (query: Raw): number => {
  const asked = Number(first(query, 'page'))
  return Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1
}

/** What a form about a run was drawn against: where it stood, what it came to, and what it would have left out. */
const standing = ({ run, wouldGo }: RunLook): string => `${run.status} ${run.count} ${run.totalPence} ${wouldGo.key}`

/** A budget code of the council, or '' for all. */
const code = {
  read: (raw: Raw, name: string) => {
    const chosen = first(raw, name)
    return /^[A-Za-z0-9-]{0,20}$/.test(chosen) ? { value: chosen || undefined } : { reason: 'not-one-of-these' }
  },
}

const CHECK_WORDS = { max: 1000 }

export const payRunRoutes = [
  page({
    path: '/finance/pay-runs',
    may: ['pay-run', 'see'],
    purpose: 'to see what is to be paid, what waits and what is held up',
    load: payRunsOf,
    inSteps: true,
    view: (runs, look) => <RunsPage runs={runs} look={look} />,
  }),
  form({
    path: '/finance/pay-runs/draft',
    may: ['pay-run', 'draft'],
    purpose: 'to draft a pay run',
    fields: { upTo: date('say-up-to-which-day'), code },
    words: PAY_RUN_WORDS,
    load: toDraft,
    inSteps: true,
    view: (shape, look) => <DraftForm shape={shape} look={look} />,
    deed: draftRun,
    next: (_, { id }) => runAt(id, 'drafted'),
  }),
  page({
    path: '/finance/pay-runs/:run',
    may: ['pay-run', 'see'],
    purpose: 'to see a pay run with each payment and its reason',
    load: (tx, permit, { params, query }) => runLookOf(tx, permit, params.run ?? '', pageIn(query)),
    inSteps: true,
    view: (shape, look) => <RunPage shape={shape} look={look} />,
    done: PAY_RUN_DONE,
  }),
  form({
    path: '/finance/pay-runs/:run/check',
    may: ['pay-run', 'check'],
    purpose: 'to check a pay run against the one before, and answer its warnings',
    fields: { words: words(CHECK_WORDS) },
    words: PAY_RUN_WORDS,
    load: (tx, permit, { params, query }) => runLookOf(tx, permit, params.run ?? '', pageIn(query)),
    inSteps: true,
    stamp: standing,
    view: (shape, look) => <CheckForm shape={shape} look={look} />,
    deed: (tx, permit, typed, { params }) => checkRun(tx, permit, params.run ?? '', typed),
    next: ({ params }) => runAt(params.run, 'checked'),
  }),
  form({
    path: '/finance/pay-runs/:run/approve',
    may: ['pay-run', 'approve'],
    purpose: 'to approve a pay run that others drafted and checked',
    fields: {},
    words: PAY_RUN_WORDS,
    freshSignIn: true,
    load: (tx, permit, { params, query }) => runLookOf(tx, permit, params.run ?? '', pageIn(query)),
    inSteps: true,
    stamp: standing,
    view: (shape, look) => <ApproveForm shape={shape} look={look} />,
    deed: (tx, permit, _, { params }) => approveRun(tx, permit, params.run ?? ''),
    next: ({ params }) => runAt(params.run, 'approved'),
  }),
  form({
    path: '/finance/pay-runs/:run/withdraw',
    may: ['pay-run', 'withdraw'],
    purpose: 'to withdraw a pay run that nobody approved yet',
    fields: { reason: words({ ...CHECK_WORDS, needed: 'say-why-withdrawn' }) },
    words: PAY_RUN_WORDS,
    load: (tx, permit, { params }) => runLookOf(tx, permit, params.run ?? '', 1),
    inSteps: true,
    view: (shape, look) => <WithdrawForm shape={shape} look={look} />,
    deed: (tx, permit, typed, { params }) => withdrawRun(tx, permit, params.run ?? '', typed),
    next: ({ params }) => runAt(params.run, 'withdrawn'),
  }),
]
