import { form, page } from '#web/page.ts'
import { wordsOf } from '../plan.ts'
import { planOf } from '../reads.ts'
import { ASKS, type Ask } from '../sentences/asks.ts'
import { sayHowItSounds, writeForPerson } from './deeds.ts'
import { soundsFields, writeForFields } from './forms.ts'
import { itemsTypedFor } from './items.ts'
import { typedForPerson } from './rules.ts'
import { ForPersonPage, SoundsForm, WriteForForm } from './views.tsx'
import { TYPED_WORDS } from './words.ts'

const writeFor = (ask: Ask) =>
  form({
    path: `/budgets/:budget/plan/words/${ask.part}-for-person`,
    may: ['plan', 'write-for-person'],
    purpose: `to type what the person said for “${ask.title}”`,
    fields: writeForFields,
    words: TYPED_WORDS,
    load: planOf,
    stamp: (plan) => wordsOf(plan, ask.part, 'person')?.words ?? '',
    view: (plan, look) => <WriteForForm ask={ask} plan={plan} look={look} />,
    deed: (tx, permit, typed) => writeForPerson(tx, permit, { part: ask.part, ...typed }),
    next: ({ params }) => `/budgets/${params.budget}/plan?done=written-for`,
  })

export const typedRoutes = [
  page({
    path: '/budgets/:budget/plan/for-person',
    may: ['plan', 'write-for-person'],
    purpose: 'to choose which words of the person to write down',
    load: planOf,
    view: (plan, look) => <ForPersonPage plan={plan} look={look} />,
  }),
  ...ASKS.filter(({ side }) => side === 'person').map(writeFor),
  form({
    path: '/budgets/:budget/plan/sounds-like-me',
    may: ['plan', 'sounds-like-me'],
    purpose: 'to say whether what was typed for me sounds like me',
    fields: soundsFields,
    words: TYPED_WORDS,
    load: planOf,
    stamp: (plan) =>
      [
        ...typedForPerson(plan).map(({ typedFor }) => typedFor?.sentenceId),
        ...itemsTypedFor(plan).map(({ field, words }) => `${field} ${words}`),
      ].join(' '),
    view: (plan, look) => <SoundsForm plan={plan} look={look} />,
    deed: (tx, permit, typed) => sayHowItSounds(tx, permit, typed),
    next: ({ params }, { id, lines }) =>
      id === undefined
        ? `/budgets/${params.budget}/plan?done=${lines.length === 0 ? 'sounds-as-before' : 'sounds'}`
        : `/budgets/${params.budget}/plan/sounds-like-me?done=${id}`,
  }),
]
