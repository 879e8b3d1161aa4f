import { planOf } from '#journey/plan/reads.ts'
import { form, page } from '#web/page.ts'
import { moveExpectedDate, tellWhereItStands } from './deeds.ts'
import { moveFields, tellFields } from './forms.ts'
import { waitingOf } from './reads.ts'
import { WaitingPage } from './views.tsx'
import { MoveForm, TellForm } from './views-forms.tsx'
import { DONE, WORDS } from './words.ts'

const at = (budget: string | undefined, done: string): string => `/budgets/${budget}/waiting?done=${done}`

export const waitingRoutes = [
  page({
    path: '/budgets/:budget/waiting',
    may: ['waiting', 'see'],
    purpose: 'to see how long it takes, who decides, and what happens meanwhile',
    load: async (tx, permit) => {
      const [wait, plan] = await Promise.all([waitingOf(tx, permit), planOf(tx, permit)])
      return { wait, plan }
    },
    view: (shown, look) => <WaitingPage shown={shown} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/waiting/tell',
    may: ['waiting', 'tell'],
    purpose: 'to tell the person where it stands, also when nothing has changed',
    fields: tellFields,
    words: WORDS,
    load: async (tx, permit) => ({ wait: await waitingOf(tx, permit) }),
    stamp: ({ wait }) => `${wait?.submissionId} ${wait?.state} ${wait?.expectedOn}`,
    view: ({ wait }, look) => <TellForm wait={wait} look={look} />,
    deed: tellWhereItStands,
    next: ({ params }) => at(params.budget, 'told'),
  }),
  form({
    path: '/budgets/:budget/waiting/move-date',
    may: ['waiting', 'move-date'],
    purpose: 'to move the day on which an answer is expected, and tell the person why',
    fields: moveFields,
    words: WORDS,
    load: async (tx, permit) => ({ wait: await waitingOf(tx, permit) }),
    stamp: ({ wait }) => `${wait?.submissionId} ${wait?.state} ${wait?.expectedOn}`,
    view: ({ wait }, look) => <MoveForm wait={wait} look={look} />,
    deed: moveExpectedDate,
    next: ({ params }) => at(params.budget, 'moved'),
  }),
]
