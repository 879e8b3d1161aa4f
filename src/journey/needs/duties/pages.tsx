import { form, type Here, page } from '#web/page.ts'
import { answerAdvocacy, decideForThem, offerCarerAssessment, recordCapacity } from './deeds.ts'
import { AdvocacyPage, CapacityPage, CarerPage, InterestsPage } from './form-views.tsx'
import { advocacyFields, capacityFields, carerFields, interestsFields } from './forms.ts'
import { capacityOf, dutiesOf } from './reads.ts'
import { DutiesPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

const at = ({ params }: Here, done: keyof typeof DONE): string => `/budgets/${params.budget}/needs/duties?done=${done}`

export const dutyRoutes = [
  page({
    path: '/budgets/:budget/needs/duties',
    may: ['duties', 'see'],
    purpose: 'to read what the law asks to be written down about needs',
    load: dutiesOf,
    view: (duties, look) => <DutiesPage duties={duties} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/needs/duties/advocate',
    may: ['duties', 'record'],
    purpose: 'to answer whether an independent advocate is owed',
    fields: advocacyFields,
    words: WORDS,
    load: dutiesOf,
    view: (duties, look) => <AdvocacyPage duties={duties} look={look} />,
    deed: (tx, permit, { difficulty: { some, none }, hasSomebody, ...rest }) =>
      answerAdvocacy(tx, permit, {
        ...rest,
        difficulty: some,
        none,
        hasSomebody: hasSomebody && hasSomebody === 'yes',
      }),
    next: (here) => at(here, 'advocacy'),
  }),
  form({
    path: '/budgets/:budget/needs/duties/carer',
    may: ['duties', 'record'],
    purpose: 'to write down that a carer was offered an assessment of their own, and their answer',
    fields: carerFields,
    words: WORDS,
    load: dutiesOf,
    view: (duties, look) => <CarerPage duties={duties} look={look} />,
    deed: offerCarerAssessment,
    next: (here) => at(here, 'offer'),
  }),
  form({
    path: '/budgets/:budget/needs/duties/capacity',
    may: ['duties', 'record'],
    purpose: 'to write down whether the person could make one decision',
    fields: capacityFields,
    words: WORDS,
    load: capacityOf,
    view: (_, look) => <CapacityPage look={look} />,
    deed: (tx, permit, { able, ...rest }) => recordCapacity(tx, permit, { ...rest, able: able === 'yes' }),
    next: (here) => at(here, 'capacity'),
  }),
  form({
    path: '/budgets/:budget/needs/duties/capacity/:capacity/best-interests',
    may: ['duties', 'record'],
    purpose: 'to write down a decision made for a person who could not make it',
    fields: interestsFields,
    words: WORDS,
    load: async (tx, permit, { params }) =>
      (await capacityOf(tx, permit)).find(({ capacityId }) => capacityId === params.capacity),
    view: (record, look) => <InterestsPage record={record} look={look} />,
    deed: (tx, permit, sent, { params }) => decideForThem(tx, permit, params.capacity, sent),
    next: (here) => at(here, 'interests'),
  }),
]
