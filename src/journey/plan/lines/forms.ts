import { date, money, oneOf, optionalId, words } from '#web/fields.ts'
import { endsFields } from '../forms.ts'
import { EVERY } from '../plan.ts'

export const lineFields = {
  what: words({ needed: 'say-what-it-is-for', max: 200 }),
  goal: optionalId(),
  provider: words({ needed: 'say-with-whom', max: 200 }),
  amount: money('say-how-much'),
  every: oneOf(EVERY, 'choose-how-often'),
  startsOn: date('say-the-first-day'),
  ...endsFields,
}
