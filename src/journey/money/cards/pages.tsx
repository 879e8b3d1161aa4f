import { type Field, first, words } from '#web/fields.ts'
import { form } from '#web/page.ts'
import { issueCard } from './deeds.ts'
import { cardFor } from './reads.ts'
import { CardForm } from './views.tsx'
import { CARD_WORDS } from './words.ts'

const ticked: Field<boolean> = { read: (raw, name) => ({ value: first(raw, name) === 'yes' }) }

export const cardRoutes = [
  form({
    path: '/budgets/:budget/money/card',
    may: ['money', 'issue-card'],
    purpose: 'to write down the card that the person chose',
    fields: { reference: words({ needed: 'say-the-reference', max: 40 }), chosen: ticked },
    words: CARD_WORDS,
    load: async (tx, permit) => ({ card: await cardFor(tx, permit) }),
    stamp: ({ card }) => card?.cardId ?? '',
    view: ({ card }, look) => <CardForm card={card} look={look} />,
    deed: issueCard,
    next: ({ params }) => `/budgets/${params.budget}/money?done=card-written`,
  }),
]
