import { HEARD_HOW } from '#core/heard.ts'
import { date, type Field, first, oneOf, words } from '#web/fields.ts'
import { soundsField } from './rules.ts'

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

/** Yes or not quite to each goal, and to words about money. */
const items: Field<(field: string) => boolean | undefined> = {
  read: (raw) => ({
    value: (field) => {
      const said = first(raw, field)
      return said === 'yes' ? true : said === 'not-quite' ? false : undefined
    },
  }),
}

export const soundsFields = { sounds, items }
