import { HEARD_HOW } from '#core/heard.ts'
import { date, oneOf } from '#web/fields.ts'
import { form } from '#web/page.ts'
import { assessmentOf } from '../reads.ts'
import { showNow, showNowForPerson } from './deeds.ts'
import { ShowNowForPage, ShowNowPage } from './views.tsx'
import { FOR_PERSON_WORDS, WORDS } from './words.ts'

export const showNowRoutes = [
  form({
    path: '/budgets/:budget/needs/show-now',
    may: ['needs', 'show-now'],
    purpose: 'for the person, to see both sets of answers before all have finished',
    fields: {},
    words: WORDS,
    load: async (tx, permit) => ({ opened: await assessmentOf(tx, permit) }),
    view: ({ opened }, look) => <ShowNowPage opened={opened} look={look} />,
    deed: showNow,
    next: ({ params }) => `/budgets/${params.budget}/needs?done=shown-now`,
  }),
  form({
    path: '/budgets/:budget/needs/show-now-for-person',
    may: ['needs', 'show-now-for-person'],
    purpose: 'to write down that the person wants to see both sets of answers now',
    fields: { how: oneOf(HEARD_HOW, 'choose-how-they-said-it'), saidOn: date('say-when-they-said-it') },
    words: FOR_PERSON_WORDS,
    load: async (tx, permit) => ({ opened: await assessmentOf(tx, permit) }),
    view: ({ opened }, look) => <ShowNowForPage opened={opened} look={look} />,
    deed: showNowForPerson,
    next: ({ params }) => `/budgets/${params.budget}/needs?done=shown-now`,
  }),
]
