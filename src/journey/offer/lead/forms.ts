import { HEARD_HOW } from '#core/heard.ts'
import { oneOf, words } from '#web/fields.ts'
import { oneOrNone } from '../fields.ts'
import { MANAGING_WAYS } from '../offer.ts'
import { LEADS } from './lead.ts'

export const leadFields = {
  how: oneOrNone(HEARD_HOW),
  who: oneOf(LEADS, 'choose-who-leads'),
  name: words({ max: 120 }),
  manageWay: oneOrNone(MANAGING_WAYS),
}
