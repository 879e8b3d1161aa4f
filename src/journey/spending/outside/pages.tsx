import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { form, type Here, page } from '#web/page.ts'
import { spendingOf } from '../reads.ts'
import { restsNow } from '../resting/reads.ts'
import {
  answerForPerson,
  answerOutside,
  askPerson,
  beginOutside,
  explainRule,
  nameRule,
  sayNotSo,
  settleOutside,
  writeHeard,
} from './deeds.ts'
import {
  answerFields,
  answerForFields,
  askFields,
  beginFields,
  explainFields,
  heardFields,
  notSoFields,
  notSoForFields,
  ruleFields,
  settleFields,
} from './forms.ts'
import type { Outside } from './outside.ts'
import { AnswerPage, NotSoPage } from './person-views.tsx'
import { askableRows, findsOf, oneOutside, outsideOf } from './reads.ts'
import { OutsideListPage, OutsidePage } from './views.tsx'
import { OUTSIDE_DONE, OUTSIDE_WORDS } from './words.ts'
import { AskForm, BeginForm, ExplainForm, HeardForm, RuleForm, SettleForm } from './worker-views.tsx'

const idIn = ({ params }: Here): string => params.outside ?? ''
const load = (tx: Tx, permit: Permit, here: Here): Promise<Outside | undefined> => oneOutside(tx, permit, idIn(here))

const loadWithRest = async (tx: Tx, permit: Permit, here: Here) => {
  const [one, isBadTime] = await Promise.all([load(tx, permit, here), restsNow(tx, permit)])
  return one && { ...one, isBadTime }
}

/** What a form of one question shares: it is drawn against that question, and leads back to it. */
export const onOne = (done: keyof typeof OUTSIDE_DONE) => ({
  words: OUTSIDE_WORDS,
  load,
  stamp: (one: Outside): string =>
    JSON.stringify([one.rule, one.asked, one.answers, one.heard, one.steps, one.settled]),
  next: ({ params }: Here) => `/budgets/${params.budget}/outside/${params.outside}?done=${done}`,
})

const ONE = '/budgets/:budget/outside/:outside'

const seeing = [
  page({
    path: '/budgets/:budget/outside',
    may: ['outside', 'see'],
    purpose: 'to see questions about something that looks as if it was not in the plan',
    load: async (tx, permit) => ({ all: await outsideOf(tx, permit) }),
    view: ({ all }, look) => <OutsideListPage all={all} look={look} />,
    done: OUTSIDE_DONE,
  }),
  page({
    path: ONE,
    may: ['outside', 'see'],
    purpose: 'to see one such question, both views of it, and what was agreed',
    load,
    view: (one, look) => <OutsidePage one={one} look={look} />,
    done: OUTSIDE_DONE,
  }),
]

const beginning = [
  form({
    path: '/budgets/:budget/outside/begin',
    may: ['outside', 'lead'],
    purpose: 'to write down something that looks as if it was not in the plan',
    fields: beginFields,
    words: OUTSIDE_WORDS,
    // Which rows may be offered follows from the council's days.
    inSteps: true,
    load: async (tx, permit) => {
      const [{ purchases }, rows] = await Promise.all([spendingOf(tx, permit), askableRows(tx, permit)])
      return { purchases, rows }
    },
    view: (offered, look) => <BeginForm {...offered} look={look} />,
    deed: (tx, permit, { about, what, happenedOn }) => beginOutside(tx, permit, { what, happenedOn, ...about }),
    next: ({ params }, { id }) => `/budgets/${params.budget}/outside/${id}?done=begun`,
  }),
  form({
    ...onOne('named'),
    path: `${ONE}/rule`,
    may: ['outside', 'lead'],
    purpose: 'to say which rule it is about, and whether it had been explained',
    fields: ruleFields,
    load: async (tx, permit, here) => {
      const [one, finds] = await Promise.all([load(tx, permit, here), findsOf(tx, permit)])
      return one && { ...one, finds }
    },
    view: ({ finds, ...one }, look) => <RuleForm one={one} finds={finds} look={look} />,
    deed: (tx, permit, typed, here) => nameRule(tx, permit, { ...typed, outsideId: idIn(here) }),
  }),
  form({
    ...onOne('explained'),
    path: `${ONE}/explain`,
    may: ['outside', 'lead'],
    purpose: 'to explain a rule that had not been explained',
    fields: explainFields,
    load: loadWithRest,
    view: (one, look) => <ExplainForm one={one} look={look} />,
    deed: (tx, permit, typed, here) => explainRule(tx, permit, { ...typed, outsideId: idIn(here) }),
  }),
]

const asking = [
  form({
    ...onOne('asked'),
    path: `${ONE}/ask`,
    may: ['outside', 'lead'],
    purpose: 'to ask the person about it, kindly',
    fields: askFields,
    load: loadWithRest,
    view: (one, look) => <AskForm one={one} look={look} />,
    deed: (tx, permit, typed, here) => askPerson(tx, permit, { ...typed, outsideId: idIn(here) }),
  }),
  form({
    ...onOne('answered'),
    path: `${ONE}/answer`,
    may: ['outside', 'answer'],
    purpose: 'to say how it was',
    fields: answerFields,
    view: (one, look) => <AnswerPage one={one} forPerson={false} look={look} />,
    deed: (tx, permit, typed, here) => answerOutside(tx, permit, { ...typed, outsideId: idIn(here) }),
  }),
  form({
    ...onOne('typed'),
    path: `${ONE}/answer-for-person`,
    may: ['outside', 'answer-for-person'],
    purpose: 'to write down what the person said about it',
    fields: answerForFields,
    view: (one, look) => <AnswerPage one={one} forPerson look={look} />,
    deed: (tx, permit, typed, here) => answerForPerson(tx, permit, { ...typed, outsideId: idIn(here) }),
  }),
  form({
    ...onOne('heard'),
    path: `${ONE}/heard`,
    may: ['outside', 'lead'],
    purpose: 'to write down what I understood of the answer',
    fields: heardFields,
    view: (one, look) => <HeardForm one={one} look={look} />,
    deed: (tx, permit, typed, here) => writeHeard(tx, permit, { ...typed, outsideId: idIn(here) }),
  }),
  form({
    ...onOne('not-so'),
    path: `${ONE}/not-so`,
    may: ['outside', 'answer'],
    purpose: 'to say that it was not as my worker understood it',
    fields: notSoFields,
    view: (one, look) => <NotSoPage one={one} forPerson={false} look={look} />,
    deed: (tx, permit, { words }, here) => sayNotSo(tx, permit, { words, how: 'here', outsideId: idIn(here) }),
  }),
  form({
    ...onOne('not-so'),
    path: `${ONE}/not-so-for-person`,
    may: ['outside', 'answer-for-person'],
    purpose: 'to write down that the person says it was not so',
    fields: notSoForFields,
    view: (one, look) => <NotSoPage one={one} forPerson look={look} />,
    deed: (tx, permit, typed, here) => sayNotSo(tx, permit, { ...typed, outsideId: idIn(here) }),
  }),
  form({
    ...onOne('settled'),
    path: `${ONE}/settle`,
    may: ['outside', 'lead'],
    purpose: 'to say how it came out, and end the question',
    fields: settleFields,
    view: (one, look) => <SettleForm one={one} look={look} />,
    deed: (tx, permit, typed, here) => settleOutside(tx, permit, { ...typed, outsideId: idIn(here) }),
  }),
]

export const outsideRoutes = [...seeing, ...beginning, ...asking]
