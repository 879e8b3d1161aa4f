import { oneOf, optionalId, words } from '#web/fields.ts'
import { ITEMS } from './circle.ts'

const item = oneOf(ITEMS, 'choose-what-to-share')

export const shareFields = { with: optionalId(), email: words({ max: 200 }), item }

export const withdrawFields = { with: optionalId(), item }
