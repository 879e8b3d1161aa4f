import { oneOf, someOf, words } from '#web/fields.ts'
import { BY_WHOM, WAYS } from '../followup.ts'
import { saidForFields } from '../forms.ts'

export const chooseFields = {
  waves: someOf((value) => /^[1-9][0-9]?-(weeks|months)$/.test(value), 'tick-one-or-leave-it'),
  way: oneOf(WAYS, 'choose-how'),
  byWhom: oneOf(BY_WHOM, 'choose-who'),
  byName: words({ max: 100 }),
}
export const chooseForFields = { ...chooseFields, ...saidForFields }
