import { form } from '#web/page.ts'
import { comeBack } from './deeds.ts'
import { comeBackFields, comeBackForFields } from './forms.ts'
import { comingBackOf } from './reads.ts'
import { WayBackForm } from './views.tsx'
import { WAY_BACK_WORDS } from './words.ts'

export const wayBackRoutes = [
  form({
    path: '/budgets/:budget/afterwards/way-back',
    may: ['followup', 'come-back'],
    purpose: 'to come back after an ending, from the last plan',
    fields: comeBackFields,
    words: WAY_BACK_WORDS,
    load: comingBackOf,
    stamp: ({ endingId, taken }) => `${endingId ?? ''} ${taken?.on ?? ''}`,
    view: (now, look) => <WayBackForm now={now} look={look} />,
    deed: comeBack,
    next: ({ params }) => `/budgets/${params.budget}/afterwards/way-back`,
  }),
  form({
    path: '/budgets/:budget/afterwards/way-back-for',
    may: ['followup', 'come-back-for-person'],
    purpose: 'to begin the way back with the person, from the last plan',
    fields: comeBackForFields,
    words: WAY_BACK_WORDS,
    load: comingBackOf,
    stamp: ({ endingId, taken }) => `${endingId ?? ''} ${taken?.on ?? ''}`,
    view: (now, look) => <WayBackForm now={now} look={look} />,
    deed: comeBack,
    next: ({ params }) => `/budgets/${params.budget}/afterwards/way-back-for`,
  }),
]
