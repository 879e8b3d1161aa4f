import { form } from '#web/page.ts'
import { waitingOf } from '../reads.ts'
import { sayNothingChanged, tellAllForPanel, tellWhereItStands } from './deeds.ts'
import { tapFields, tellAllFields, tellFields } from './forms.ts'
import { panelGroupsDue } from './reads.ts'
import { TapPage, TellAllPage, TellForm } from './views.tsx'
import { ALL_DONE, WORDS } from './words.ts'

export const tellingRoutes = [
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
    next: ({ params }) => `/budgets/${params.budget}/waiting?done=told`,
  }),
  form({
    path: '/budgets/:budget/waiting/nothing-changed',
    may: ['waiting', 'tell'],
    purpose: 'to tell the person in one tap that nothing has changed, and why',
    fields: tapFields,
    words: WORDS,
    load: async (tx, permit) => ({ wait: await waitingOf(tx, permit) }),
    view: ({ wait }, look) => <TapPage wait={wait} look={look} />,
    deed: sayNothingChanged,
    next: ({ params }, { id }) =>
      id === 'today' ? '/caseload?done=told' : `/budgets/${params.budget}/waiting?done=told`,
  }),
  form({
    path: '/waiting/tell-all',
    may: ['waiting', 'tell-all'],
    purpose: 'to tell everybody who waits for one panel, in one tap, that nothing has changed',
    fields: tellAllFields,
    words: WORDS,
    load: async (tx, permit) => ({ groups: await panelGroupsDue(tx, permit) }),
    stamp: ({ groups }) =>
      JSON.stringify(groups.map(({ people }) => people.map((one) => [one.budgetId, one.sentence]))),
    view: ({ groups }, look) => <TellAllPage groups={groups} look={look} />,
    done: ALL_DONE,
    deed: tellAllForPanel,
    next: (_, { id }) => `/waiting/tell-all?done=all&told=${id}`,
  }),
]
