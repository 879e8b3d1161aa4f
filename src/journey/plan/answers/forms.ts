import { oneOf, words } from '#web/fields.ts'
import { ANSWERS } from '../plan.ts'

export const answerFields = { answer: oneOf(ANSWERS, 'choose-your-answer'), words: words() }
