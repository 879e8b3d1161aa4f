import { moneyOf } from '#journey/money/reads.ts'
import { form, type Here, page } from '#web/page.ts'
import { decideFields, managedFields, stepFields, stopFields, triedFields } from './forms.ts'
import type { Outside } from './outside.ts'
import { onOne } from './pages.tsx'
import { noticeDaysOf, oneOutside, waitingForManager } from './reads.ts'
import { agreeStep, decideStep, lookBack, proposeManaged, proposeStop } from './step-deeds.ts'
import { DecideForm, ManagedForm, StepForm, StopForm, TriedForm, WaitingPage } from './step-views.tsx'
import { OUTSIDE_DONE } from './words.ts'

const idIn = ({ params }: Here): string => params.outside ?? ''
const ONE = '/budgets/:budget/outside/:outside'

export const stepRoutes = [
  form({
    ...onOne('agreed'),
    path: `${ONE}/step`,
    may: ['outside', 'lead'],
    purpose: 'to agree a step in proportion: a talk, a reminder, or a closer look for a time',
    fields: stepFields,
    view: (one, look) => <StepForm one={one} look={look} />,
    deed: (tx, permit, typed, here) => agreeStep(tx, permit, { ...typed, outsideId: idIn(here) }),
  }),
  form({
    ...onOne('proposed'),
    path: `${ONE}/managed`,
    may: ['outside', 'lead'],
    purpose: 'to propose to a manager that the money is managed together',
    fields: managedFields,
    view: (one, look) => <ManagedForm one={one} look={look} />,
    deed: (tx, permit, typed, here) => proposeManaged(tx, permit, { ...typed, outsideId: idIn(here) }),
  }),
  form({
    ...onOne('proposed'),
    path: `${ONE}/stop`,
    may: ['outside', 'lead'],
    purpose: 'to propose to a manager that the money stops, with other help and notice',
    fields: stopFields,
    load: async (tx, permit, here) => {
      const [one, noticeDays] = await Promise.all([oneOutside(tx, permit, idIn(here)), noticeDaysOf(tx, permit)])
      return one && { ...one, noticeDays }
    },
    view: ({ noticeDays, ...one }, look) => <StopForm one={one} noticeDays={noticeDays} look={look} />,
    deed: (tx, permit, { helpWhat: what, helpWho: who, helpFrom: from, lastDay, ...typed }, here) =>
      proposeStop(tx, permit, { ...typed, stop: { help: { what, who, from }, lastDay }, outsideId: idIn(here) }),
  }),
  form({
    ...onOne('decided'),
    path: `${ONE}/decide`,
    may: ['outside', 'decide'],
    purpose: 'to say yes or no to a step, as a manager, with reasons',
    fields: decideFields,
    load: async (tx, permit, here) => {
      const [one, money] = await Promise.all([oneOutside(tx, permit, idIn(here)), moneyOf(tx, permit)])
      return one && { ...one, money }
    },
    view: ({ money, ...one }, look) => <DecideForm one={one} money={money} look={look} />,
    deed: (tx, permit, { yes, reasons }, here) =>
      decideStep(tx, permit, { yes: yes === 'yes', reasons, outsideId: idIn(here) }),
  }),
  form({
    ...onOne('looked-back'),
    path: `${ONE}/tried`,
    may: ['outside', 'lead'],
    purpose: 'to write down how a step went',
    fields: triedFields,
    view: (one: Outside, look) => <TriedForm one={one} look={look} />,
    deed: (tx, permit, typed, here) => lookBack(tx, permit, { ...typed, outsideId: idIn(here) }),
  }),
  page({
    path: '/outside-waiting',
    may: ['outside', 'waiting'],
    purpose: 'to see which steps wait for a manager',
    load: async (tx, permit) => ({ waiting: await waitingForManager(tx, permit) }),
    view: ({ waiting }, look) => <WaitingPage waiting={waiting} look={look} />,
    done: OUTSIDE_DONE,
  }),
]
