import { form } from '#web/page.ts'
import { writeTalk } from './deeds.ts'
import { talkFields } from './forms.ts'
import { talkPageOf } from './reads.ts'
import { TalkPage } from './views.tsx'
import { WORDS } from './words.ts'

export const talkingRoutes = [
  form({
    path: '/budgets/:budget/needs/talk',
    may: ['needs', 'talk'],
    purpose: 'to write down how we ended a talk about a difference',
    fields: talkFields,
    words: WORDS,
    load: talkPageOf,
    view: (shape, look) => <TalkPage shape={shape} look={look} />,
    deed: writeTalk,
    next: ({ params }) => `/budgets/${params.budget}/needs?done=talked`,
  }),
]
