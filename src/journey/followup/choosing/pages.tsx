import { form } from '#web/page.ts'
import { maybeSaidForFields } from '../forms.ts'
import { followupOf } from '../reads.ts'
import { chooseCheckIns, stopCheckIns } from './deeds.ts'
import { chooseFields, chooseForFields } from './forms.ts'
import { ChooseForm, StopForm } from './views.tsx'
import { CHOOSING_WORDS } from './words.ts'

const at = (budget: string | undefined, done: string): string => `/budgets/${budget}/afterwards?done=${done}`

export const choosingRoutes = [
  form({
    path: '/budgets/:budget/afterwards/choose',
    may: ['followup', 'choose'],
    purpose: 'to choose when, how and by whom to be asked how things are',
    fields: chooseFields,
    words: CHOOSING_WORDS,
    load: followupOf,
    stamp: ({ choice }) => JSON.stringify(choice ?? null),
    view: (followup, look) => <ChooseForm followup={followup} look={look} />,
    deed: chooseCheckIns,
    next: ({ params }) => at(params.budget, 'chosen'),
  }),
  form({
    path: '/budgets/:budget/afterwards/choose-for',
    may: ['followup', 'choose-for-person'],
    purpose: 'to write down when and how the person wants to be asked, as they said it',
    fields: chooseForFields,
    words: CHOOSING_WORDS,
    load: followupOf,
    stamp: ({ choice }) => JSON.stringify(choice ?? null),
    view: (followup, look) => <ChooseForm followup={followup} look={look} />,
    deed: chooseCheckIns,
    next: ({ params }) => at(params.budget, 'chosen'),
  }),
  form({
    path: '/budgets/:budget/afterwards/stop',
    may: ['followup', 'stop'],
    purpose: 'to be asked no more',
    fields: maybeSaidForFields,
    words: CHOOSING_WORDS,
    load: followupOf,
    view: (followup, look) => <StopForm followup={followup} look={look} />,
    deed: stopCheckIns,
    next: ({ params }) => at(params.budget, 'stopped'),
  }),
]
