import { form, page } from '#web/page.ts'
import { beginRoutes } from './begin/pages.tsx'
import { answerOffer, explainOffer } from './deeds.ts'
import { answerFields, explainFields } from './forms.ts'
import { offerOf } from './reads.ts'
import { AnswerForm, ExplainForm, OfferPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

const at = (budget: string | undefined, done: string): string => `/budgets/${budget}/offer?done=${done}`

export const offerRoutes = [
  ...beginRoutes,
  page({
    path: '/budgets/:budget/offer',
    may: ['offer', 'see'],
    purpose: 'to see what was explained and answered',
    load: offerOf,
    view: (offer, look) => <OfferPage offer={offer} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/offer/explain',
    may: ['offer', 'explain'],
    purpose: 'to write down that a budget was explained',
    fields: explainFields,
    words: WORDS,
    load: offerOf,
    view: (_, look) => <ExplainForm look={look} />,
    deed: explainOffer,
    next: ({ params }) => at(params.budget, 'explained'),
  }),
  form({
    path: '/budgets/:budget/offer/answer',
    may: ['offer', 'answer'],
    purpose: 'to answer the offer in my own words',
    fields: answerFields,
    words: WORDS,
    load: offerOf,
    stamp: ({ answered }) => `${answered?.answer ?? ''} ${answered?.on ?? ''}`,
    view: (offer, look) => <AnswerForm offer={offer} look={look} />,
    deed: answerOffer,
    next: ({ params }) => at(params.budget, 'answered'),
  }),
]
