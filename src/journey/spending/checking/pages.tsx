import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { form, type Here, page } from '#web/page.ts'
import type { Checking } from './checking.ts'
import {
  askAbout,
  askCloser,
  closeLook,
  openLook,
  reply,
  replyForPerson,
  sayView,
  sayViewForPerson,
  setLighter,
  settleCloser,
  tickFine,
} from './deeds.ts'
import {
  AskForm,
  CloseForm,
  CloserForm,
  FineForm,
  LighterForm,
  OpenLookForm,
  ReplyForm,
  SettleForm,
  ViewForm,
} from './form-views.tsx'
import {
  closerFields,
  lighterFields,
  questionFields,
  replyFields,
  replyForFields,
  settleFields,
  viewFields,
  viewForFields,
} from './forms.ts'
import { checkingOf, itemOf } from './reads.ts'
import { CheckingPage, LookPage } from './views.tsx'
import { CHECK_DONE, CHECK_WORDS } from './words.ts'

const ROOT = '/budgets/:budget/spending/checking'
const at = ({ params }: Here, path: string, done: keyof typeof CHECK_DONE): string =>
  `/budgets/${params.budget}/spending/checking${path}?done=${done}`
const atLook = (here: Here, done: keyof typeof CHECK_DONE): string => at(here, `/looks/${here.params.look}`, done)
const stamp = ({ level, asked }: Checking): string => `${level.level} ${level.from} ${asked?.askId} ${asked?.view?.on}`
const words = CHECK_WORDS

const loadItem = (tx: Tx, permit: Permit, { params }: Here) =>
  itemOf(tx, permit, params.look ?? '', params.purchase ?? '')
const loadLook = async (tx: Tx, permit: Permit, { params }: Here) =>
  (await checkingOf(tx, permit)).looks.find(({ lookId }) => lookId === params.look)
const which = ({ params }: Here) => ({ lookId: params.look ?? '', purchaseId: params.purchase ?? '' })

const levelRoutes = [
  form({
    path: `${ROOT}/lighter`,
    may: ['checking', 'set-level'],
    purpose: 'to make it lighter how what was bought is looked at',
    ...{ fields: lighterFields, words, stamp, load: checkingOf, deed: setLighter },
    view: (checking, look) => <LighterForm checking={checking} look={look} />,
    next: (here) => at(here, '', 'lighter'),
  }),
  form({
    path: `${ROOT}/closer`,
    may: ['checking', 'set-level'],
    purpose: 'to ask the person how they see a closer look at what they bought',
    ...{ fields: closerFields, words, stamp, load: checkingOf, deed: askCloser },
    view: (checking, look) => <CloserForm checking={checking} look={look} />,
    next: (here) => at(here, '', 'asked-closer'),
  }),
  form({
    path: `${ROOT}/closer/say`,
    may: ['checking', 'say-view'],
    purpose: 'to say how I see a closer look at what I bought',
    ...{ fields: viewFields, words, load: checkingOf, deed: sayView },
    view: (checking, look) => <ViewForm checking={checking} look={look} />,
    next: (here) => at(here, '', 'said'),
  }),
  form({
    path: `${ROOT}/closer/say-for-person`,
    may: ['checking', 'say-view-for-person'],
    purpose: 'to write down how the person sees a closer look at what they bought',
    ...{ fields: viewForFields, words, load: checkingOf, deed: sayViewForPerson },
    view: (checking, look) => <ViewForm checking={checking} forPerson look={look} />,
    next: (here) => at(here, '', 'typed'),
  }),
  form({
    path: `${ROOT}/closer/settle`,
    may: ['checking', 'set-level'],
    purpose: 'to settle how closely what was bought is looked at',
    ...{ fields: settleFields, words, stamp, load: checkingOf, deed: settleCloser },
    view: (checking, look) => <SettleForm checking={checking} look={look} />,
    next: (here) => at(here, '', 'settled'),
  }),
]

const lookRoutes = [
  form({
    path: `${ROOT}/look`,
    may: ['checking', 'look'],
    purpose: 'to begin a look at what was bought',
    ...{ fields: {}, words, load: checkingOf, deed: openLook },
    view: (checking, look) => <OpenLookForm checking={checking} look={look} />,
    next: (here, { id }) => at(here, `/looks/${id}`, 'opened'),
  }),
  page({
    path: `${ROOT}/looks/:look`,
    may: ['checking', 'see'],
    purpose: 'to see a look at what was bought, and what it picked',
    load: loadLook,
    view: (found, look) => <LookPage found={found} look={look} />,
    done: CHECK_DONE,
  }),
  form({
    path: `${ROOT}/looks/:look/:purchase/fine`,
    may: ['checking', 'look'],
    purpose: 'to say that something bought is fine',
    ...{ fields: {}, words, load: loadItem },
    view: ({ look: found, ...shape }, look) => <FineForm {...shape} found={found} look={look} />,
    deed: (tx, permit, _, here) => tickFine(tx, permit, which(here)),
    next: (here) => atLook(here, 'ticked'),
  }),
  form({
    path: `${ROOT}/looks/:look/:purchase/ask`,
    may: ['checking', 'look'],
    purpose: 'to ask one question about something bought',
    ...{ fields: questionFields, words, load: loadItem },
    view: ({ look: found, ...shape }, look) => <AskForm {...shape} found={found} look={look} />,
    deed: (tx, permit, typed, here) => askAbout(tx, permit, { ...typed, ...which(here) }),
    next: (here) => atLook(here, 'questioned'),
  }),
  form({
    path: `${ROOT}/looks/:look/:purchase/answer`,
    may: ['checking', 'answer'],
    purpose: 'to answer a question about something I bought',
    ...{ fields: replyFields, words, load: loadItem },
    view: ({ look: found, ...shape }, look) => <ReplyForm {...shape} found={found} look={look} />,
    deed: (tx, permit, typed, here) => reply(tx, permit, { ...typed, ...which(here) }),
    next: (here) => atLook(here, 'answered'),
  }),
  form({
    path: `${ROOT}/looks/:look/:purchase/answer-for-person`,
    may: ['checking', 'answer-for-person'],
    purpose: 'to write down what the person answered about something they bought',
    ...{ fields: replyForFields, words, load: loadItem },
    view: ({ look: found, ...shape }, look) => <ReplyForm {...shape} found={found} forPerson look={look} />,
    deed: (tx, permit, typed, here) => replyForPerson(tx, permit, { ...typed, ...which(here) }),
    next: (here) => atLook(here, 'typed'),
  }),
  form({
    path: `${ROOT}/looks/:look/close`,
    may: ['checking', 'look'],
    purpose: 'to finish a look at what was bought',
    ...{ fields: {}, words, load: loadLook },
    view: (found, look) => <CloseForm found={found} look={look} />,
    deed: (tx, permit, _, { params }) => closeLook(tx, permit, params.look ?? ''),
    next: (here) => atLook(here, 'closed'),
  }),
]

export const checkingRoutes = [
  page({
    path: ROOT,
    may: ['checking', 'see'],
    purpose: 'to see how what was bought is looked at, and whose turn it is',
    load: checkingOf,
    view: (checking, look) => <CheckingPage checking={checking} look={look} />,
    done: CHECK_DONE,
  }),
  ...levelRoutes,
  ...lookRoutes,
]
