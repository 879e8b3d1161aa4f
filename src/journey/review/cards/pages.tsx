import { first, type Raw } from '#web/fields.ts'
import { form } from '#web/page.ts'
import { calledBy } from '../each.ts'
import type { Cards } from './cards.ts'
import { finishCards, takeCardStep } from './deeds.ts'
import { cardFields } from './forms.ts'
import { cardsOf } from './reads.ts'
import { CardsPage, FinishCardsPage } from './views.tsx'
import { CARDS_WORDS } from './words.ts'

const HERE = '/budgets/:budget/review/cards'

export const cardRoutes = [
  form({
    path: HERE,
    may: ['review-cards', 'together'],
    purpose: 'to go through the goals of a review together, on one device in the room',
    fields: cardFields,
    asksEach: (_: Cards, raw: Raw) => ({ views: first(raw, 'step') === 'turn' ? [] : [first(raw, 'question')] }),
    callsEach: ({ state }: Cards) => calledBy(state.current?.outcomes),
    words: CARDS_WORDS,
    load: cardsOf,
    view: (cards, look) => <CardsPage cards={cards} look={look} />,
    deed: takeCardStep,
    next: ({ params }, { id }) => `/budgets/${params.budget}/review/cards?question=${id}`,
  }),
  form({
    path: `${HERE}/finish`,
    may: ['review-cards', 'together'],
    purpose: 'to say that this is how both see it',
    fields: {},
    words: CARDS_WORDS,
    load: cardsOf,
    view: (cards, look) => <FinishCardsPage cards={cards} look={look} />,
    deed: finishCards,
    next: ({ params }) => `/budgets/${params.budget}/review/together`,
  }),
]
