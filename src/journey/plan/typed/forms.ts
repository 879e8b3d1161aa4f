import { HEARD_HOW } from '#core/heard.ts'
import { date, type Field, first, oneOf, words } from '#web/fields.ts'
import { goalField, soundsField } from './rules.ts'

export const writeForFields = {
  words: words({ needed: 'write-what-they-said' }),
  how: oneOf(HEARD_HOW, 'choose-how-they-said-it'),
  saidOn: date('say-when-they-said-it'),
}

/** Yes or no to each sentence; only the deed knows which sentences there are, so what was sent is read when it asks. */
const sounds: Field<(sentenceId: string) => boolean | undefined> = {
  read: (raw) => ({
    value: (sentenceId) => {
      const said = first(raw, soundsField(sentenceId))
      return said === 'yes' ? true : said === 'no' ? false : undefined
    },
  }),
}

/** Yes or not quite to each goal. */
const fits: Field<(outcomeId: string) => boolean | undefined> = {
  read: (raw) => ({
    value: (outcomeId) => {
      const said = first(raw, goalField(outcomeId))
      return said === 'yes' ? true : said === 'not-quite' ? false : undefined
    },
  }),
}

export const soundsFields = { sounds }
export const soundsLikeMeFields = { sounds, fits }
