import { form, page } from '#web/page.ts'
import { beginRoutes } from './begin/pages.tsx'
import { bestWayRoutes } from './best-way/pages.tsx'
import { bestWays } from './best-way/reads.ts'
import { countedRoutes } from './counted/pages.tsx'
import { answerForPerson, answerOffer, explainOffer } from './deeds.ts'
import { equalityCountedRoutes } from './equality/counted/pages.tsx'
import { equalityRoutes } from './equality/pages.tsx'
import { answerFields, answerForPersonFields, explainFields } from './forms.ts'
import { leadRoutes } from './lead/pages.tsx'
import { leadOf } from './lead/reads.ts'
import { notOfferedRoutes } from './not-offered/pages.tsx'
import { whyNotOffered } from './not-offered/reads.ts'
import { isWay, type Offer } from './offer.ts'
import { offerOf } from './reads.ts'
import { requestRoutes } from './request/pages.tsx'
import { OfferPage } from './views.tsx'
import { AnswerForm, AnswerForPersonForm, ExplainForm } from './views-forms.tsx'
import { DONE, FOR_PERSON_WORDS, WORDS } from './words.ts'

const at = (budget: string | undefined, done: string): string => `/budgets/${budget}/offer?done=${done}`
const stamp = ({ explained, answered }: Offer): string =>
  `${explained.length} ${answered?.answer ?? ''} ${answered?.on ?? ''}`

export const offerRoutes = [
  ...beginRoutes,
  ...requestRoutes,
  ...countedRoutes,
  page({
    path: '/budgets/:budget/offer',
    may: ['offer', 'see'],
    purpose: 'to see what was explained and answered',
    load: async (tx, permit) => {
      const [offer, not, both, { lead }] = await Promise.all([
        offerOf(tx, permit),
        whyNotOffered(tx, permit),
        bestWays(tx, permit),
        leadOf(tx, permit),
      ])
      return { offer, not, both, lead }
    },
    view: (shown, look) => <OfferPage shown={shown} look={look} />,
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
    deed: (tx, permit, typed) => explainOffer(tx, permit, { ...typed, managingWays: typed.managingWays.filter(isWay) }),
    next: ({ params }) => at(params.budget, 'explained'),
  }),
  form({
    path: '/budgets/:budget/offer/answer',
    may: ['offer', 'answer'],
    purpose: 'to answer the offer in my own words',
    fields: answerFields,
    words: WORDS,
    load: offerOf,
    stamp,
    view: (offer, look) => <AnswerForm offer={offer} look={look} />,
    deed: answerOffer,
    next: ({ params }) => at(params.budget, 'answered'),
  }),
  form({
    path: '/budgets/:budget/offer/answer-for-person',
    may: ['offer', 'answer-for-person'],
    purpose: 'to type what the person answered to the offer',
    fields: answerForPersonFields,
    words: FOR_PERSON_WORDS,
    load: offerOf,
    stamp,
    view: (offer, look) => <AnswerForPersonForm offer={offer} look={look} />,
    deed: answerForPerson,
    next: ({ params }) => at(params.budget, 'typed'),
  }),
  ...notOfferedRoutes,
  ...bestWayRoutes,
  ...leadRoutes,
  ...equalityRoutes,
  ...equalityCountedRoutes,
]
