import { HEARD_HOW } from '#core/heard.ts'
import { date, type Field, first, oneOf, words } from '#web/fields.ts'
import { COPY_CHANNELS, WAYS } from '../spoken.ts'

/** Whether a file was chosen: a form names its file among its fields. */
const photo: Field<boolean> = { read: (raw, name) => ({ value: first(raw, name) !== '' }) }

export const answerForFields = {
  photo,
  how: oneOf(['paper', 'phone'], 'choose-how-they-answered'),
  answer: oneOf(['yes', 'yes-but', 'no'], 'choose-their-answer'),
  words: words(),
  saidOn: date('say-when-they-said-it'),
  witnessName: words({ max: 100 }),
  copy: oneOf(COPY_CHANNELS, 'choose-how-the-copy-goes'),
}

export const askFields = {
  askedOn: date('say-when-you-asked'),
  way: oneOf(WAYS, 'choose-how-you-asked'),
  steps: words({ needed: 'say-what-you-did' }),
  came: oneOf(['no-answer', 'could-not'], 'choose-what-came-of-it'),
  because: words(),
}

export const objectFields = { words: words() }

export const objectForFields = {
  words: words(),
  how: oneOf(HEARD_HOW, 'choose-how-they-said-it'),
  saidOn: date('say-when-they-said-so'),
}
