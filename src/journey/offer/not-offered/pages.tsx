import { form } from '#web/page.ts'
import { offerOf } from '../reads.ts'
import { notOffer } from './deeds.ts'
import { notOfferedFields } from './forms.ts'
import { NotOfferedForm } from './views.tsx'
import { NOT_OFFERED_WORDS } from './words.ts'

export const notOfferedRoutes = [
  form({
    path: '/budgets/:budget/offer/not-offered',
    may: ['offer', 'not-offer'],
    purpose: 'to write down why a budget is not offered yet',
    fields: notOfferedFields,
    words: NOT_OFFERED_WORDS,
    load: offerOf,
    stamp: ({ explained, answered }) => `${explained.length} ${answered?.on ?? ''}`,
    view: (offer, look) => <NotOfferedForm offer={offer} look={look} />,
    deed: notOffer,
    next: ({ params }) => `/budgets/${params.budget}/offer?done=not-offered`,
  }),
]
