import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { toStart } from '#journey/money/changes/reads.ts'
import { MoneyHasEnded } from '#journey/money/index.ts'
import { UNWELL_NOW_WORDS } from '#journey/money/unwell/index.ts'
import { form, type Here, page, untilTheEnd } from '#web/page.ts'
import { AnswerForm, AskForPersonForm, TakeBackForm } from './answer-views.tsx'
import { haveItBack, sayWhether } from './carrying-out/deeds.ts'
import { BeginForm, HaveBackForm } from './carrying-out/views.tsx'
import { CARRY_DONE, CARRYING_OUT_WORDS } from './carrying-out/words.ts'
import {
  answerChange,
  askChange,
  askForPerson,
  changeProvider,
  keepFor,
  pauseLine,
  resume,
  takeBackRequest,
} from './deeds.ts'
import { AskForm, KeepForm, LessForm, OtherUseForm, PauseForm, ProviderForm, ResumeForm } from './form-views.tsx'
import {
  answerFields,
  askFields,
  askForFields,
  beginFields,
  keepFields,
  lessFields,
  otherUseFields,
  pauseFields,
  providerFields,
} from './forms.ts'
import { changingOf } from './reads.ts'
import { ChangingPage } from './views.tsx'
import { CHANGING_DONE, CHANGING_WORDS } from './words.ts'

const ROOT = '/budgets/:budget/spending/change'
const DONE = { ...CHANGING_DONE, ...CARRY_DONE }
const at = ({ params }: Here, done: keyof typeof DONE): string =>
  `/budgets/${params.budget}/spending/change?done=${done}`
const words = { ...CARRYING_OUT_WORDS, ...CHANGING_WORDS, ...UNWELL_NOW_WORDS }
const start = ['change', 'start'] as const
const loadOf = async (tx: Tx, permit: Permit, { params }: Here, id: string | undefined) => ({
  now: await changingOf(tx, permit),
  id: id ?? params.line ?? '',
})
const loadRequest = async (tx: Tx, permit: Permit, { params }: Here) => {
  const now = await changingOf(tx, permit)
  const request = now.asked.find(({ requestId }) => requestId === params.request)
  return request && { now, request }
}
/** Besides: the newest version of the plan beside the one by which money is paid. */
const loadWithPlan = async (tx: Tx, permit: Permit, here: Here) => {
  const [found, to] = await Promise.all([loadRequest(tx, permit, here), toStart(tx, permit)])
  return found && { ...found, to }
}

const atOnceRoutes = [
  form({
    path: `${ROOT}/pause/:line`,
    may: start,
    purpose: 'to pause one of my payments, having seen what it changes',
    ...{ fields: pauseFields, words },
    load: (tx, permit, here) => loadOf(tx, permit, here, here.params.line),
    view: ({ now, id }, look) => <PauseForm now={now} line={id} look={look} />,
    deed: (tx, permit, typed, { params }) => pauseLine(tx, permit, { ...typed, spendLineId: params.line ?? '' }),
    next: (here) => at(here, 'paused'),
  }),
  form({
    path: `${ROOT}/resume/:overlay`,
    may: start,
    purpose: 'to end one of my pauses, having seen what it changes',
    ...{ fields: {}, words },
    load: (tx, permit, here) => loadOf(tx, permit, here, here.params.overlay),
    view: ({ now, id }, look) => <ResumeForm now={now} overlay={id} look={look} />,
    deed: (tx, permit, _, { params }) => resume(tx, permit, params.overlay ?? ''),
    next: (here) => at(here, 'resumed'),
  }),
  form({
    path: `${ROOT}/keep`,
    may: start,
    purpose: 'to keep some of my money for one thing',
    ...{ fields: keepFields, words, load: changingOf, deed: keepFor },
    view: (now, look) => <KeepForm now={now} look={look} />,
    next: (here, { id }) => at(here, id === undefined ? 'asked' : 'kept'),
  }),
  form({
    path: `${ROOT}/provider/:line`,
    may: start,
    purpose: 'to get the same thing from somebody else at the same price',
    ...{ fields: providerFields, words },
    load: (tx, permit, here) => loadOf(tx, permit, here, here.params.line),
    view: ({ now, id }, look) => <ProviderForm now={now} line={id} look={look} />,
    deed: (tx, permit, typed, { params }) => changeProvider(tx, permit, { ...typed, lineId: params.line ?? '' }),
    next: (here, { id }) => at(here, id === undefined ? 'asked' : 'provider'),
  }),
]

const askRoutes = [
  form({
    path: `${ROOT}/other-use`,
    may: start,
    purpose: 'to ask to use some of my money for something else',
    ...{ fields: otherUseFields, words, load: changingOf },
    view: (now, look) => <OtherUseForm now={now} look={look} />,
    deed: (tx, permit, typed) => askChange(tx, permit, { ...typed, kind: 'other-use' }),
    next: (here) => at(here, 'asked'),
  }),
  form({
    path: `${ROOT}/less`,
    may: start,
    purpose: 'to ask for less money for a while',
    ...{ fields: lessFields, words, load: changingOf },
    view: (now, look) => <LessForm now={now} look={look} />,
    deed: (tx, permit, { amount: amountPence, words: why, ...typed }) =>
      askChange(tx, permit, {
        ...typed,
        amountPence,
        words: why === '' ? 'I do not need so much.' : why,
        kind: 'less',
      }),
    next: (here) => at(here, 'asked'),
  }),
  form({
    path: `${ROOT}/ask`,
    may: start,
    purpose: 'to ask for something else to change',
    ...{ fields: askFields, words, load: changingOf },
    view: (now, look) => <AskForm now={now} look={look} />,
    deed: (tx, permit, typed) => askChange(tx, permit, { ...typed, kind: 'something-else' }),
    next: (here) => at(here, 'asked'),
  }),
  form({
    path: `${ROOT}/for-person`,
    may: ['change', 'ask-for-person'],
    purpose: 'to write down what the person asks to change',
    ...{ fields: askForFields, words, load: changingOf },
    view: (now, look) => <AskForPersonForm now={now} look={look} />,
    deed: (tx, permit, { amount: amountPence, ...typed }) => askForPerson(tx, permit, { ...typed, amountPence }),
    next: (here) => at(here, 'typed'),
  }),
  form({
    path: `${ROOT}/:request/answer`,
    may: ['change', 'answer'],
    purpose: 'to answer what the person wants to change',
    ...{ fields: answerFields, words, load: loadWithPlan, inSteps: true },
    view: (shape, look) => <AnswerForm {...shape} look={look} />,
    deed: (tx, permit, typed, { params }) => answerChange(tx, permit, { ...typed, id: params.request ?? '' }),
    next: (here) => at(here, 'answered'),
  }),
  form({
    path: `${ROOT}/:request/take-back`,
    may: start,
    purpose: 'to take back what I asked to change',
    ...{ fields: {}, words, load: loadRequest },
    view: ({ request }, look) => <TakeBackForm request={request} look={look} />,
    deed: (tx, permit, _, { params }) => takeBackRequest(tx, permit, params.request ?? ''),
    next: (here) => at(here, 'taken-back'),
  }),
]

const beginRoutes = [
  form({
    path: `${ROOT}/:request/begin`,
    may: start,
    purpose: 'to see what the yes of my worker changes, and say whether it begins',
    ...{ fields: beginFields, words, load: loadWithPlan, inSteps: true },
    view: (shape, look) => <BeginForm {...shape} look={look} />,
    deed: (tx, permit, { begins, words: why }, { params }) =>
      sayWhether(tx, permit, { id: params.request ?? '', yes: begins === 'yes', words: why }),
    next: (here, { id }) => at(here, id === undefined ? 'not-begun' : 'begun'),
  }),
  form({
    path: `${ROOT}/:request/have-back`,
    may: start,
    purpose: 'to have what I get less of for a while as it was again',
    ...{ fields: {}, words, load: loadRequest },
    view: (shape, look) => <HaveBackForm {...shape} look={look} />,
    deed: (tx, permit, _, { params }) => haveItBack(tx, permit, params.request ?? ''),
    next: (here) => at(here, 'back'),
  }),
]

export const changingRoutes = untilTheEnd(
  (look) => <MoneyHasEnded about="change" look={look} />,
  [
    page({
      path: ROOT,
      may: ['change', 'see'],
      purpose: 'to start a change of what is paid, and see what was asked for',
      load: changingOf,
      view: (now, look) => <ChangingPage now={now} look={look} />,
      done: DONE,
    }),
    ...atOnceRoutes,
    ...askRoutes,
    ...beginRoutes,
  ],
)
