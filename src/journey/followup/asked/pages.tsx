import { form } from '#web/page.ts'
import { tryCheckIn } from './deeds.ts'
import { triedFields } from './forms.ts'
import { tryingOf } from './reads.ts'
import { TriedForm } from './views.tsx'
import { ASKED_WORDS } from './words.ts'

export const askedRoutes = [
  form({
    path: '/budgets/:budget/afterwards/asked/:checkIn',
    may: ['followup', 'say-asked'],
    purpose: 'to write down that the person was asked how things are and gave no answer',
    fields: triedFields,
    words: ASKED_WORDS,
    load: (tx, permit, { params }) => tryingOf(tx, permit, params.checkIn ?? ''),
    stamp: ({ checkIn }) => JSON.stringify([checkIn.tried, checkIn.said]),
    view: (trying, look) => <TriedForm trying={trying} look={look} />,
    deed: (tx, permit, typed, { params }) => tryCheckIn(tx, permit, { ...typed, checkInId: params.checkIn ?? '' }),
    next: ({ params }) => `/budgets/${params.budget}/afterwards?done=asked`,
  }),
]
