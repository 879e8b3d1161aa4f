import { HEARD_HOW } from '#core/heard.ts'
import { date, oneOf, words } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { answerObjection, objectForPerson, objectToChange, startChange } from './deeds.ts'
import { ObjectForForm } from './object-for-views.tsx'
import { startedFor, toStart } from './reads.ts'
import { StartForm } from './start-views.tsx'
import { AnswerForm, ChangePage, ObjectForm } from './views.tsx'
import { CHANGE_DONE, CHANGE_WORDS, OBJECT_FOR_WORDS } from './words.ts'

const at = (budget: string | undefined, done: string): string => `/budgets/${budget}/plan/change?done=${done}`

export const changeRoutes = [
  form({
    path: '/budgets/:budget/plan/start-change',
    may: ['plan', 'start-change'],
    purpose: 'to see what a new version of the plan changes, and to start it',
    fields: { words: words() },
    words: CHANGE_WORDS,
    load: toStart,
    inSteps: true,
    stamp: ({ next, changes }) => JSON.stringify([next?.versionId, next?.answers, changes.length]),
    view: (shape, look) => <StartForm to={shape} look={look} />,
    deed: (tx, permit, typed) => startChange(tx, permit, typed),
    next: ({ params }) => at(params.budget, 'started'),
  }),
  page({
    path: '/budgets/:budget/plan/change',
    may: ['plan', 'see'],
    purpose: 'to read what changed last in the plan, and since when',
    load: async (tx, permit) => ({ started: await startedFor(tx, permit) }),
    view: ({ started }, look) => <ChangePage started={started} look={look} />,
    done: CHANGE_DONE,
  }),
  form({
    path: '/budgets/:budget/plan/change/object',
    may: ['plan', 'object'],
    purpose: 'to say that I do not want a change',
    fields: { words: words() },
    words: CHANGE_WORDS,
    load: async (tx, permit) => ({ started: await startedFor(tx, permit) }),
    stamp: ({ started }) => started?.changeId ?? '',
    view: ({ started }, look) => <ObjectForm started={started} look={look} />,
    deed: (tx, permit, typed) => objectToChange(tx, permit, typed),
    next: ({ params }) => at(params.budget, 'objected'),
  }),
  form({
    path: '/budgets/:budget/plan/change/object-for-person',
    may: ['plan', 'object-for-person'],
    purpose: 'to write down that somebody does not want a change',
    fields: {
      words: words(),
      how: oneOf(HEARD_HOW, 'choose-how-they-said-it'),
      saidOn: date('say-when-they-said-it'),
    },
    words: OBJECT_FOR_WORDS,
    load: async (tx, permit) => ({ started: await startedFor(tx, permit) }),
    stamp: ({ started }) => started?.changeId ?? '',
    view: ({ started }, look) => <ObjectForForm started={started} look={look} />,
    deed: (tx, permit, typed) => objectForPerson(tx, permit, typed),
    next: ({ params }) => at(params.budget, 'objected-for'),
  }),
  form({
    path: '/budgets/:budget/plan/change/answer',
    may: ['plan', 'talk-it-over'],
    purpose: 'to answer somebody who does not want a change',
    fields: { words: words({ needed: 'write-your-answer' }) },
    words: CHANGE_WORDS,
    load: async (tx, permit) => ({ started: await startedFor(tx, permit) }),
    stamp: ({ started }) => started?.changeId ?? '',
    view: ({ started }, look) => <AnswerForm started={started} look={look} />,
    deed: (tx, permit, typed) => answerObjection(tx, permit, typed),
    next: ({ params }) => at(params.budget, 'answered'),
  }),
]
