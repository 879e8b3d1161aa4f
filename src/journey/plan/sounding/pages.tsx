import { form } from '#web/page.ts'
import { planOf } from '../reads.ts'
import { sayForPersonHowItSounds } from './deeds.ts'
import { soundsForFields } from './forms.ts'
import { itemsToAsk, toAskThem } from './rules.ts'
import { SoundsForForm } from './views.tsx'
import { SOUNDING_WORDS } from './words.ts'

export const soundingRoutes = [
  form({
    path: '/budgets/:budget/plan/sounds-like-me-for-person',
    may: ['plan', 'sounds-for-person'],
    purpose: 'to write down whether what was typed for the person sounds like them',
    fields: soundsForFields,
    words: SOUNDING_WORDS,
    load: planOf,
    stamp: (plan) =>
      [
        ...toAskThem(plan).map(({ typedFor }) => `${typedFor?.sentenceId} ${typedFor?.sounds}`),
        ...itemsToAsk(plan).map(({ field, words, says }) => `${field} ${words} ${says}`),
      ].join(' '),
    view: (plan, look) => <SoundsForForm plan={plan} look={look} />,
    deed: (tx, permit, typed) => sayForPersonHowItSounds(tx, permit, typed),
    next: ({ params }, { lines }) =>
      `/budgets/${params.budget}/plan?done=${lines.length === 0 ? 'sounds-for-as-before' : 'sounds-for'}`,
  }),
]
