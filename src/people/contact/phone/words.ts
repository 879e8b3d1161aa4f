import { sayDate } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { PhoneSaid } from './phone.ts'
import type { PhoneReason } from './rules.ts'

export const WORDS: Record<PhoneReason | 'say-how-you-know' | 'say-when', string> = {
  'not-a-number': 'Write one phone number, like 01632 960001 or 07700 900123',
  'that-number-stands': 'This number is here already. Write another one, or go back',
  'said-after-today': 'That day has not come yet. Write the day on which the person said it',
  'said-too-long-ago': 'That is more than three months ago. Ask the person again',
  'say-how-you-know': 'Choose how the person told you the number',
  'say-when': 'Write the day on which the person said it. It may be another day than today',
}

export const HOW_WORDS: Record<HeardHow, string> = {
  together: 'We were together',
  phone: 'By phone',
  paper: 'On paper',
}

const HOW_SAID: Record<HeardHow, string> = { together: 'when you met', phone: 'by phone', paper: 'on paper' }
const HOW_SAID_ABOUT: Record<HeardHow, string> = { ...HOW_SAID, together: 'when they met' }

/** '01632 960001': digits in groups that can be read out. */
export const sayPhoneNumber = (phone: string): string => phone.replace(/^(0\d{4}|\+\d{2})(?=\d)/, '$1 ')

/** Since when a number is held, and whose hand it is in; '' as `about` is the person's own page. */
export function phoneSaid({ saidOn, typedOn, typedFor }: PhoneSaid, about: string): string {
  if (typedFor === undefined) return `Written by ${about === '' ? 'you' : about} on ${sayDate(typedOn)}.`
  const how = (about === '' ? HOW_SAID : HOW_SAID_ABOUT)[typedFor.how]
  return `Said by ${about === '' ? 'you' : about} ${how} on ${sayDate(saidOn)}, typed by ${typedFor.byName} on ${sayDate(typedOn)}.`
}
