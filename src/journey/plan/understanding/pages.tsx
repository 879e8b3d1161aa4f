import { oneOf, words } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { sayNotTheSame, talkItOver } from './deeds.ts'
import { understandingOf } from './reads.ts'
import { NotTheSameForm, TalkForm, UnderstandingPage } from './views.tsx'
import { DONE, UNDERSTANDING_WORDS } from './words.ts'

export const understandingRoutes = [
  page({
    path: '/budgets/:budget/plan/understanding',
    may: ['plan', 'see'],
    purpose: 'to see how each understands the plan, side by side',
    load: understandingOf,
    view: (shape, look) => <UnderstandingPage {...shape} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/plan/understanding/not-the-same',
    may: ['plan', 'write-as-person'],
    purpose: 'to say that we do not mean the same',
    fields: {},
    words: UNDERSTANDING_WORDS,
    load: understandingOf,
    view: (_, look) => <NotTheSameForm look={look} />,
    deed: (tx, permit) => sayNotTheSame(tx, permit),
    next: ({ params }) => `/budgets/${params.budget}/plan/understanding?done=not-the-same`,
  }),
  form({
    path: '/budgets/:budget/plan/understanding/talked',
    may: ['plan', 'talk-it-over'],
    purpose: 'to note what came of a talk about how each understands the plan',
    fields: { same: oneOf(['yes', 'no'], 'choose-what-came-of-it'), words: words() },
    words: UNDERSTANDING_WORDS,
    load: understandingOf,
    view: (_, look) => <TalkForm look={look} />,
    deed: (tx, permit, typed) => talkItOver(tx, permit, typed),
    next: ({ params }) => `/budgets/${params.budget}/plan/understanding?done=talked`,
  }),
]
