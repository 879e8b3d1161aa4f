import type { JSX } from 'preact'
import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import type { Action } from '#access/who-may.ts'
import type { Tx } from '#db/transaction.ts'
import { MoneyHasEnded } from '#journey/money/index.ts'
import type { Fields, Typed } from '#web/fields.ts'
import type { Look } from '#web/look.ts'
import { type AnyForm, form, type Here, page, untilTheEnd } from '#web/page.ts'
import {
  answerAsPerson,
  answerAsWorker,
  answerForPerson,
  dropTaper,
  holdTaper,
  layTaper,
  proposeTaper,
  sayAsked,
  sayHard,
  stepBack,
} from './deeds.ts'
import {
  AnswerForForm,
  AnswerForm,
  AskedForm,
  BackForm,
  DropForm,
  HardForm,
  LayForm,
  ProposeForm,
  StayForm,
} from './form-views.tsx'
import { answerFields, answerForFields, askedFields, hardFields, proposeFields, stopFields } from './forms.ts'
import { TapersAfterEnd, TapersPage } from './list-views.tsx'
import { taperOf, taperStateOf } from './reads.ts'
import type { Taper } from './taper.ts'
import { TaperPage } from './views.tsx'
import { TAPER_DONE, TAPER_WORDS } from './words.ts'

const ROOT = '/budgets/:budget/ending/taper'
const words = TAPER_WORDS
const idOf = ({ params }: Here): string => params.taper ?? ''
const load = (tx: Tx, permit: Permit, here: Here) => taperOf(tx, permit, idOf(here))
type Found = NonNullable<Awaited<ReturnType<typeof load>>>
const stamp = ({ taper }: { taper: Taper }): string =>
  JSON.stringify([taper.answers, taper.laid, taper.stops, taper.hard.length, taper.asked.length])

type One<A extends Action<'taper'>, F extends Fields> = {
  last: string
  action: A
  purpose: string
  fields: F
  view: (shape: Found & { look: Look }) => JSX.Element
  deed: (tx: Tx, permit: Permit<'taper', A>, typed: Typed<F> & { id: string }) => Promise<Outcome>
  done: keyof typeof TAPER_DONE
}

/** A form of one stepping down. */
const one = <A extends Action<'taper'>, const F extends Fields>(spec: One<A, F>): AnyForm =>
  form({
    path: `${ROOT}/:taper/${spec.last}`,
    may: ['taper', spec.action],
    purpose: spec.purpose,
    ...{ fields: spec.fields, words, load, inSteps: true, stamp },
    view: (shape, look) => spec.view({ ...shape, look }),
    deed: (tx, permit: Permit<'taper', A>, typed, here) => spec.deed(tx, permit, { ...typed, id: idOf(here) }),
    next: ({ params }) => `/budgets/${params.budget}/ending/taper/${params.taper}?done=${spec.done}`,
  })

const whilePaid = untilTheEnd(
  (look) => <MoneyHasEnded about="taper" look={look} />,
  [
    page({
      path: ROOT,
      may: ['taper', 'see'],
      purpose: 'to see what steps down slowly, and where it stands',
      load: taperStateOf,
      view: (state, look) => <TapersPage state={state} look={look} />,
      afterEnd: (state, look) => <TapersAfterEnd state={state} look={look} />,
      done: TAPER_DONE,
    }),
    form({
      path: `${ROOT}/propose`,
      may: ['taper', 'propose'],
      purpose: 'to propose steps down for one thing, with the rule of staying',
      ...{ fields: proposeFields, words, load: taperStateOf, deed: proposeTaper },
      view: (state, look) => <ProposeForm state={state} look={look} />,
      next: ({ params }, { id }) => `/budgets/${params.budget}/ending/taper/${id}?done=proposed`,
    }),
    one({
      ...{ last: 'answer', action: 'answer-as-person', fields: answerFields, view: AnswerForm, deed: answerAsPerson },
      ...{ purpose: 'to say what I say to stepping down', done: 'answered' },
    }),
    one({
      ...{ last: 'answer-as-worker', action: 'answer-as-worker', fields: answerFields, view: AnswerForm },
      ...{ deed: answerAsWorker, purpose: 'to say what the worker says to stepping down', done: 'answered' },
    }),
    one({
      ...{ last: 'answer-for-person', action: 'answer-for-person', fields: answerForFields, view: AnswerForForm },
      ...{ deed: answerForPerson, purpose: 'to write down what the person says to it', done: 'answered' },
    }),
    one({
      ...{ last: 'asked', action: 'say-asked', fields: askedFields, view: AskedForm, deed: sayAsked },
      ...{ purpose: 'to write down that the person was asked and did not answer', done: 'asked' },
    }),
    one({
      ...{ last: 'lay', action: 'lay', fields: {}, view: LayForm, done: 'laid' },
      deed: (tx, permit: Permit<'taper', 'lay'>, { id }) => layTaper(tx, permit, id),
      purpose: 'to set up the steps that both agreed to',
    }),
    one({
      ...{ last: 'hard-week', action: 'say-hard', fields: hardFields, view: HardForm, deed: sayHard, done: 'hard' },
      purpose: 'to say that this week was hard',
    }),
    one({
      ...{ last: 'stay', action: 'hold', fields: stopFields, view: StayForm, deed: holdTaper, done: 'held' },
      purpose: 'to stay at this step',
    }),
    one({
      ...{ last: 'step-back', action: 'step-back', fields: stopFields, view: BackForm, deed: stepBack, done: 'back' },
      purpose: 'to go one step back up',
    }),
    one({
      ...{ last: 'drop', action: 'drop', fields: stopFields, view: DropForm, deed: dropTaper, done: 'dropped' },
      purpose: 'to let a stepping down go before its first step',
    }),
  ],
)

export const taperRoutes = [
  ...whilePaid,
  // What was planned and said stays to be read.
  page({
    path: `${ROOT}/:taper`,
    may: ['taper', 'see'],
    purpose: 'to see the steps, the rule of staying and what each side says',
    ...{ load, inSteps: true, done: TAPER_DONE },
    view: (shape, look) => <TaperPage {...shape} look={look} />,
  }),
]
