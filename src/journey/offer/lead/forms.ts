import { oneOf, words } from '#web/fields.ts'
import { oneOrNone } from '../fields.ts'
import { HEARD, MANAGING_WAYS } from '../offer.ts'
import { LEADS } from './lead.ts'

export const leadFields = {
  how: oneOrNone(HEARD),
  who: oneOf(LEADS, 'choose-who-leads'),
  name: words({ max: 120 }),
  manageWay: oneOrNone(MANAGING_WAYS),
}
