import { addDays } from '#core/day.ts'
import { date } from '#web/fields.ts'
import { download, form, page } from '#web/page.ts'
import { approveRun, draftRun } from './deeds.ts'
import { AHEAD_DAYS } from './due.ts'
import { paymentFile } from './file.ts'
import { bankLinesOf, dueOf, payRunsOf, runOf } from './reads.ts'
import { RunsPage } from './runs-view.tsx'
import { ApproveForm, DraftForm, RunPage } from './views.tsx'
import { PAY_RUN_DONE, PAY_RUN_WORDS } from './words.ts'

const runAt = (run: string | undefined, done: string): string => `/finance/pay-runs/${run}?done=${done}`

export const payRunRoutes = [
  page({
    path: '/finance/pay-runs',
    may: ['pay-run', 'see'],
    purpose: 'to see what is to be paid, what waits and what is held up',
    load: payRunsOf,
    view: (runs, look) => <RunsPage runs={runs} look={look} />,
  }),
  form({
    path: '/finance/pay-runs/draft',
    may: ['pay-run', 'draft'],
    purpose: 'to draft a pay run',
    fields: { upTo: date('say-up-to-which-day') },
    words: PAY_RUN_WORDS,
    load: (tx, permit) => dueOf(tx, addDays(permit.today, AHEAD_DAYS)),
    view: (due, look) => <DraftForm due={due} look={look} />,
    deed: draftRun,
    next: (_, { id }) => runAt(id, 'drafted'),
  }),
  page({
    path: '/finance/pay-runs/:run',
    may: ['pay-run', 'see'],
    purpose: 'to see a pay run with each payment and its reason',
    load: (tx, _, { params }) => runOf(tx, params.run ?? ''),
    view: (run, look) => <RunPage run={run} look={look} />,
    done: PAY_RUN_DONE,
  }),
  form({
    path: '/finance/pay-runs/:run/approve',
    may: ['pay-run', 'approve'],
    purpose: 'to approve a pay run that somebody else drafted',
    fields: {},
    words: PAY_RUN_WORDS,
    load: (tx, _, { params }) => runOf(tx, params.run ?? ''),
    stamp: ({ items }) => items.map(({ itemId, isDue }) => `${itemId} ${isDue}`).join('\n'),
    view: (run, look) => <ApproveForm run={run} look={look} />,
    deed: (tx, permit, _, { params }) => approveRun(tx, permit, params.run ?? ''),
    next: ({ params }) => runAt(params.run, 'approved'),
  }),
  download({
    path: '/finance/pay-runs/:run/file',
    may: ['pay-run', 'see'],
    purpose: 'to download the payments of an approved run for the bank',
    load: async (tx, _, { params }) => {
      const run = params.run ?? ''
      const lines = await bankLinesOf(tx, run)
      return lines && paymentFile(run, lines)
    },
  }),
]
