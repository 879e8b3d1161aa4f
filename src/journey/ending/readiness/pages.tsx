import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { makePage } from '#journey/plan/agreeing/deeds.ts'
import { form, page } from '#web/page.ts'
import { listenersOf } from '../third/reads.ts'
import { THIRD_WORDS } from '../third/words.ts'
import { giveReasons, recordAsked, replace, sayAsPerson, sayAsWorker, sayForPerson, sayTried } from './deeds.ts'
import { AskedForm, OfferAnswerForm, OfferForm, ReasonForm, ReplacementForm, TriedForm } from './form-views.tsx'
import {
  askedFields,
  offerAnswerFields,
  offerAnswerForFields,
  offerFields,
  reasonFields,
  replacementFields,
  sayFields,
  sayForFields,
  triedFields,
} from './forms.ts'
import { answerOffer, answerOfferFor, makeOffer } from './offer-deeds.ts'
import type { Readiness } from './readiness.ts'
import { readBefore, readinessOf } from './reads.ts'
import { asksOf } from './rules.ts'
import { SayForForm, SayForm } from './say-views.tsx'
import { ReadinessPage } from './views.tsx'
import { CONDITION_TITLES, READINESS_DONE, READINESS_WORDS as words } from './words.ts'

const ROOT = '/budgets/:budget/ending'
const at = (budget: string | undefined, done: keyof typeof READINESS_DONE): string =>
  `/budgets/${budget}/ending/readiness?done=${done}`

/** What a side's form was drawn against: the ending and its own views. */
const ownBefore =
  (side: 'person' | 'worker') =>
  ({ ending }: Readiness): string =>
    JSON.stringify([ending?.endingId, ending?.confirmed, ending?.views.filter((view) => view.side === side)])

const load = (tx: Tx, permit: Permit): Promise<Readiness> => readinessOf(tx, permit)

/** Each question by what it is about; of a goal, by the goal. */
const callsEach = ({ ending }: Readiness) =>
  Object.fromEntries(
    asksOf(ending?.goals ?? []).map(({ key, condition, goal }) => [key, goal?.words ?? CONDITION_TITLES[condition]]),
  )

const saying = [
  form({
    path: `${ROOT}/say`,
    may: ['ending', 'say-as-person'],
    purpose: 'to say how I see the ending',
    ...{ fields: sayFields, words, load, callsEach },
    stamp: ownBefore('person'),
    view: (readiness, look) => <SayForm readiness={readiness} side="person" look={look} />,
    deed: sayAsPerson,
    next: ({ params }) => at(params.budget, 'said'),
  }),
  form({
    path: `${ROOT}/say-as-worker`,
    may: ['ending', 'say-as-worker'],
    purpose: 'to say how the worker sees the ending',
    ...{ fields: sayFields, words, load, callsEach },
    stamp: ownBefore('worker'),
    view: (readiness, look) => <SayForm readiness={readiness} side="worker" look={look} />,
    deed: sayAsWorker,
    next: ({ params }) => at(params.budget, 'said'),
  }),
  form({
    path: `${ROOT}/say-for-person`,
    may: ['readiness', 'say-for-person'],
    purpose: 'to write down how the person said they see the ending',
    ...{ fields: sayForFields, words, load, callsEach },
    asksEach: ({ ending }) => ({ views: ending === undefined ? [] : asksOf(ending.goals).map(({ key }) => key) }),
    stamp: ownBefore('person'),
    view: (readiness, look) => <SayForForm readiness={readiness} look={look} />,
    makeFiles: makePage,
    deed: (tx, permit, { photo: _, ...typed }, _here, uploads) =>
      sayForPerson(tx, permit, { ...typed, page: uploads.find(({ field }) => field === 'photo') }),
    next: ({ params }) => at(params.budget, 'said-for'),
  }),
  form({
    path: `${ROOT}/asked`,
    may: ['readiness', 'ask'],
    purpose: 'to write down that the person was asked about the ending and gave no answer',
    ...{ fields: askedFields, words, load },
    view: (readiness, look) => <AskedForm readiness={readiness} look={look} />,
    deed: recordAsked,
    next: ({ params }) => at(params.budget, 'asked'),
  }),
]

const talking = [
  form({
    path: `${ROOT}/reason`,
    may: ['readiness', 'give-reason'],
    purpose: 'to write to the person why it ends although something is open',
    ...{ fields: reasonFields, words, load },
    stamp: readBefore,
    view: (readiness, look) => <ReasonForm readiness={readiness} look={look} />,
    deed: giveReasons,
    next: ({ params }) => at(params.budget, 'reason'),
  }),
  form({
    path: `${ROOT}/replacement`,
    may: ['readiness', 'replace'],
    purpose: 'to write down what could take the place of the money',
    ...{ fields: replacementFields, words, load },
    view: (readiness, look) => <ReplacementForm readiness={readiness} look={look} />,
    deed: replace,
    next: ({ params }) => at(params.budget, 'replaced'),
  }),
  form({
    path: `${ROOT}/replacement/tried`,
    may: ['readiness', 'replace'],
    purpose: 'to write down that something was tried in place of the money, and how it went',
    ...{ fields: triedFields, words, load },
    view: (readiness, look) => <TriedForm readiness={readiness} look={look} />,
    deed: sayTried,
    next: ({ params }) => at(params.budget, 'tried'),
  }),
  form({
    path: `${ROOT}/offer`,
    may: ['readiness', 'offer'],
    purpose: 'to offer somebody neutral, or smaller steps, to a person who does not agree',
    ...{ fields: offerFields, words: { ...words, ...THIRD_WORDS } },
    load: async (tx, permit) => {
      const [readiness, listeners] = await Promise.all([readinessOf(tx, permit), listenersOf(tx, permit)])
      return { readiness, listeners }
    },
    view: (shape, look) => <OfferForm {...shape} look={look} />,
    deed: makeOffer,
    next: ({ params }) => at(params.budget, 'offered'),
  }),
  form({
    path: `${ROOT}/offer/answer`,
    may: ['readiness', 'answer-offer'],
    purpose: 'to say what I say to what was offered',
    ...{ fields: offerAnswerFields, words, load },
    view: (readiness, look) => <OfferAnswerForm readiness={readiness} look={look} />,
    deed: answerOffer,
    next: ({ params }) => at(params.budget, 'answered'),
  }),
  form({
    path: `${ROOT}/offer/answer-for-person`,
    may: ['readiness', 'answer-offer-for-person'],
    purpose: 'to write down what the person said to what was offered',
    ...{ fields: offerAnswerForFields, words, load },
    view: (readiness, look) => <OfferAnswerForm readiness={readiness} look={look} forThem />,
    deed: answerOfferFor,
    next: ({ params }) => at(params.budget, 'answered'),
  }),
]

export const readinessRoutes = [
  page({
    path: `${ROOT}/readiness`,
    may: ['ending', 'see'],
    purpose: 'to see how each side sees the ending, what is open, and what helps to talk about it',
    load: readinessOf,
    view: (readiness, look) => <ReadinessPage readiness={readiness} look={look} />,
    done: READINESS_DONE,
  }),
  ...saying,
  ...talking,
]
