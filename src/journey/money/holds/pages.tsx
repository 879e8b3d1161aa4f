import { date, oneOf, words } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { liftHold, placeHold } from './deeds.ts'
import { HOLD_REASONS, WHO_ACTS } from './hold.ts'
import { holdingOf } from './holding.ts'
import { HoldPage, LiftForm, PlaceForm } from './views.tsx'
import { HOLD_DONE, HOLDING_WORDS } from './words.ts'

const WORDS = { max: 500 }

export const holdRoutes = [
  page({
    path: '/budgets/:budget/money/hold',
    may: ['money', 'see'],
    purpose: 'to see whether payments are on hold, why, and who sees to it',
    load: holdingOf,
    view: (shape, look) => <HoldPage shape={shape} look={look} />,
    done: HOLD_DONE,
  }),
  form({
    path: '/budgets/:budget/money/hold/place',
    may: ['money', 'hold'],
    purpose: 'to put payments on hold, with a reason, who must act and by when',
    fields: {
      reason: oneOf(HOLD_REASONS, 'choose-why'),
      words: words(WORDS),
      whoActs: oneOf(WHO_ACTS, 'choose-who-acts'),
      actBy: date('say-by-when'),
    },
    words: HOLDING_WORDS,
    load: holdingOf,
    stamp: ({ holds }) => holds.map(({ holdId, lifted }) => `${holdId} ${lifted?.on ?? ''}`).join('\n'),
    view: (shape, look) => <PlaceForm shape={shape} look={look} />,
    deed: placeHold,
    next: ({ params }) => `/budgets/${params.budget}/money/hold?done=held`,
  }),
  form({
    path: '/budgets/:budget/money/hold/lift',
    may: ['money', 'lift-hold'],
    purpose: 'to let payments that were on hold go on',
    fields: { words: words(WORDS) },
    words: HOLDING_WORDS,
    freshSignIn: true,
    load: holdingOf,
    stamp: ({ holds }) => holds.map(({ holdId, lifted }) => `${holdId} ${lifted?.on ?? ''}`).join('\n'),
    view: (shape, look) => <LiftForm shape={shape} look={look} />,
    deed: liftHold,
    next: ({ params }) => `/budgets/${params.budget}/money/hold?done=lifted`,
  }),
]
