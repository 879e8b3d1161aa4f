import { words } from '#web/fields.ts'
import { answers, type SentAnswers } from '../answering/forms.ts'
import type { SentOne } from './asking-one.ts'

/** One question with its answer: the same fields as on the page of all questions. */
export const oneFields = { question: words({ max: 50 }), answers }

/** What was sent about the question that the page asked, or what is wrong with it. */
export function oneOfSent(question: string, { sent, reasons }: SentAnswers): SentOne | { refused: typeof reasons } {
  const nothing = { key: question, level: undefined, words: '', limbs: [], varies: '' }
  return reasons.length > 0 ? { refused: reasons } : (sent.find(({ key }) => key === question) ?? nothing)
}
