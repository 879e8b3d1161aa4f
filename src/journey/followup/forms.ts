import { HEARD_HOW } from '#core/heard.ts'
import { maybeOneOf } from '#journey/review/index.ts'
import { date, type Field, oneOf, optionalDate } from '#web/fields.ts'

/** What is asked besides, where somebody types for the person. */
export const saidForFields = {
  how: oneOf(HEARD_HOW, 'choose-how-they-said-it'),
  saidOn: date('say-when-they-said-it'),
}

/** The same on a form that the person sends too: whether it is needed is the deed's to say. */
export const maybeSaidForFields = { how: maybeOneOf(HEARD_HOW), saidOn: optionalDate() }

export const SAID_FOR_WORDS = {
  'choose-how-they-said-it': 'Choose how they said it',
  'say-when-they-said-it': 'Write the day on which they said it',
}

/** A whole number from 0 to `most`, or nothing where it was left. */
export const wholeOrLeft = (most: number): Field<number | undefined> => ({
  read(raw, name) {
    const text = (raw[name]?.[0] ?? '').trim()
    if (text === '') return { value: undefined }
    return /^\d{1,2}$/.test(text) && Number(text) <= most
      ? { value: Number(text) }
      : { reason: most === 10 ? 'a-number-from-0-to-10' : 'a-whole-number' }
  },
})
