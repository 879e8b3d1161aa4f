import { words } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { sayWorry, settleWorry } from './deeds.ts'
import { myWorriesAbout, sheetOf, workersAndLate, worryOf } from './reads.ts'
import { isManager } from './rules.ts'
import { SheetPage, WorkersPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'
import { SettlePage, WorryPage } from './worry-views.tsx'

export const supervisionRoutes = [
  page({
    path: '/supervision',
    may: ['supervision', 'see'],
    purpose: 'to choose whose supervision sheet to read',
    load: workersAndLate,
    // A worker's own sheet is the only one they may read.
    elsewhere: (_, permit) => (isManager(permit) ? undefined : `/supervision/${permit.humanId}`),
    view: (shape, look) => <WorkersPage {...shape} look={look} />,
  }),
  page({
    path: '/supervision/:worker',
    may: ['supervision', 'see'],
    purpose: 'to talk together about a worker’s people: who waits, what is due, what worries them',
    load: (tx, permit, { params }) => sheetOf(tx, permit, params.worker ?? ''),
    view: (sheet, look) => <SheetPage sheet={sheet} look={look} />,
    done: DONE,
  }),
  form({
    path: '/supervision/:worker/worries/:worry',
    may: ['supervision', 'settle-worry'],
    purpose: 'to write down what was agreed about a worry',
    fields: { words: words({ needed: 'say-what-you-agreed', max: 1000 }) },
    words: WORDS,
    load: (tx, permit, { params }) => worryOf(tx, permit, { worker: params.worker ?? '', worry: params.worry ?? '' }),
    stamp: ({ settled }) => settled?.words ?? '',
    view: (worry, look) => <SettlePage worry={worry} look={look} />,
    deed: (tx, permit, { words }, { params }) =>
      settleWorry(tx, permit, { worker: params.worker ?? '', worry: params.worry ?? '', words }),
    next: ({ params }) => `/supervision/${params.worker}?done=settled`,
  }),
  form({
    path: '/budgets/:budget/worry',
    may: ['supervision', 'say-worry'],
    purpose: 'to write down what worries me, for supervision',
    fields: { words: words({ needed: 'say-what-worries-you', max: 1000 }) },
    words: WORDS,
    load: myWorriesAbout,
    view: (worries, look) => <WorryPage worries={worries} look={look} />,
    done: DONE,
    deed: sayWorry,
    next: ({ params }) => `/budgets/${params.budget}/worry?done=said`,
  }),
]
