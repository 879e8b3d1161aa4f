import { oneOf, words } from '#web/fields.ts'
import { VERDICTS, WAYS } from './asking.ts'

/** The longest question. */
export const QUESTION_MAX = 300
/** What it was about, for others. */
const TOPIC_MAX = 60

const question = words({ needed: 'say-what-you-ask', max: QUESTION_MAX })

export const askFields = { words: question }

export const askForPersonFields = { words: question, how: oneOf(WAYS, 'say-how-they-asked') }

export const passOnForPersonFields = { how: oneOf(WAYS, 'say-how-they-asked') }

export const answerFields = {
  verdict: oneOf(VERDICTS, 'choose-an-answer'),
  condition: words({ max: 300 }),
  reasons: words({ needed: 'give-your-reasons' }),
  instead: words(),
  neededBecause: words(),
  topic: words({ max: TOPIC_MAX }),
  neutral: words({ max: 200 }),
}
