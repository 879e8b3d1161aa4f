import type { Permit } from '#access/permit.ts'
import { type AnyForm, form, type Here, page } from '#web/page.ts'
import { planStep, typeRisk, writeRisk } from './deeds.ts'
import { heardFields, stepFields, wordsFields } from './forms.ts'
import { allRisksOf, typingRisksOf } from './reads.ts'
import { RisksPage, StepPage, TypeRiskPage, WordsPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

const back = ({ params }: Here, done: string): string => `/budgets/${params.budget}/needs/risks?done=${done}`

const SIDES = [
  { side: 'person', path: '/my-words', action: 'write-as-person', purpose: 'to say as the person what could go wrong' },
  {
    side: 'worker',
    path: '/worker-words',
    action: 'write-as-worker',
    purpose: 'to say as the worker what could go wrong',
  },
] as const

/** One page for each side's words, under its own permission, so that nobody can write in the other's column. */
const write = <A extends (typeof SIDES)[number]['action']>(one: (typeof SIDES)[number], action: A): AnyForm =>
  form({
    path: `/budgets/:budget/needs/risks${one.path}`,
    may: ['risks', action],
    purpose: one.purpose,
    fields: wordsFields,
    words: WORDS,
    load: allRisksOf,
    view: (risks, look) => <WordsPage risks={risks} side={one.side} look={look} />,
    deed: (tx, permit: Permit<'risks', A>, sent) => writeRisk(tx, permit, sent),
    next: (here) => back(here, 'written'),
  })

export const riskRoutes = [
  page({
    path: '/budgets/:budget/needs/risks',
    may: ['risks', 'see'],
    purpose: 'to see what could go wrong, as each side says, and what we do then',
    load: allRisksOf,
    view: (risks, look) => <RisksPage risks={risks} look={look} />,
    done: DONE,
  }),
  ...SIDES.map((one) => write(one, one.action)),
  form({
    path: '/budgets/:budget/needs/risks/words-for-person',
    may: ['risks', 'write-for-person'],
    purpose: 'to type what the person said could go wrong, by phone or on paper',
    fields: heardFields,
    words: WORDS,
    load: typingRisksOf,
    view: (typing, look) => <TypeRiskPage typing={typing} look={look} />,
    deed: typeRisk,
    next: (here) => back(here, 'typed'),
  }),
  form({
    path: '/budgets/:budget/needs/risks/step',
    may: ['risks', 'step'],
    purpose: 'to write down what we do if something goes wrong, and who',
    fields: stepFields,
    words: WORDS,
    load: allRisksOf,
    view: (risks, look) => <StepPage risks={risks} look={look} />,
    deed: planStep,
    next: (here) => back(here, 'planned'),
  }),
]
