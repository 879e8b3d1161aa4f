import { oneOf, optionalId, words } from '#web/fields.ts'
import { ANY_ITEMS, ITEMS } from './circle.ts'

export const shareFields = {
  with: optionalId(),
  email: words({ max: 200 }),
  item: oneOf(ITEMS, 'choose-what-to-share'),
}

export const withdrawFields = { with: optionalId(), item: oneOf(ANY_ITEMS, 'choose-what-to-take-back') }
