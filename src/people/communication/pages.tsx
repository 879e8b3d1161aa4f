import { someOf, words } from '#web/fields.ts'
import { form } from '#web/page.ts'
import { keepCommunication } from './deeds.ts'
import { communicationOf } from './reads.ts'
import { CommunicationPage } from './views.tsx'
import { DONE } from './words.ts'

export const communicationRoutes = [
  form({
    path: '/budgets/:budget/communication',
    may: ['communication', 'write'],
    purpose: 'to say how to talk and write to the person, and how it is safe to reach them',
    fields: {
      words: words({ max: 500 }),
      safeChannel: words({ max: 300 }),
      largePrint: someOf((one) => one === 'yes'),
    },
    words: {},
    load: communicationOf,
    stamp: ({ now }) => now?.rowId ?? '',
    view: ({ now }, look) => <CommunicationPage now={now} look={look} />,
    done: DONE,
    deed: keepCommunication,
    next: ({ params }) => `/budgets/${params.budget}/communication?done=kept`,
  }),
]
