import { type Field, first, optionalDate } from '#web/fields.ts'
import { form } from '#web/page.ts'
import { handOnChallenge } from './deeds.ts'
import { toHandOn } from './reads.ts'
import { HandOnPage } from './views.tsx'
import { WORDS } from './words.ts'

const who: Field<string> = {
  read: (raw, name) => {
    const value = first(raw, name)
    return /^[0-9a-f-]{36}$/.test(value) ? { value } : { reason: 'choose-who-looks-again' }
  },
}

export const handingOnRoutes = [
  form({
    path: '/stuck/challenges/:lookAgain',
    may: ['council-process', 'change'],
    purpose: 'to give a decision that is to be looked at again to somebody else',
    fields: { who, awayUntil: optionalDate() },
    words: WORDS,
    load: (tx, permit, { params }) => toHandOn(tx, permit, params.lookAgain ?? ''),
    stamp: ({ one }) => (one === undefined ? '' : `${one.challengeId} ${one.deciderId}`),
    view: ({ one }, look) => <HandOnPage one={one} look={look} />,
    deed: (tx, permit, typed, { params }) =>
      handOnChallenge(tx, permit, params.lookAgain ?? '', { to: typed.who, awayUntil: typed.awayUntil }),
    next: () => '/stuck?done=handed-on',
  }),
]
