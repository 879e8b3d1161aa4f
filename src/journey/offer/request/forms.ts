import { oneOf, optionalId, words } from '#web/fields.ts'
import { beginFields } from '../begin/forms.ts'
import { oneOrNone } from '../fields.ts'
import { ASKED_FOR, BECAME, RELATIONS } from './request.ts'

export const askFields = {
  askedFor: oneOf(ASKED_FOR, 'say-for-whom'),
  name: words({ needed: 'write-a-name', max: 200 }),
  askerName: words({ max: 200 }),
  relation: oneOrNone(RELATIONS),
  theyKnow: oneOrNone(['yes', 'no']),
  groupName: words({ max: 200 }),
  reachBy: words({ needed: 'say-how-to-reach', max: 200 }),
  reachWhen: words({ max: 80 }),
  language: words({ max: 60 }),
  heardFrom: words({ max: 200 }),
  words: words(),
}

export const takeFields = beginFields

const CLOSED = BECAME.filter((one) => one !== 'begun')

export const closeFields = {
  became: oneOf(CLOSED, 'choose-what-became'),
  budgetId: optionalId(),
  words: words({ max: 500 }),
}
