import { type Field, first, words } from '#web/fields.ts'
import { CHOICES, EQUALITY_QUESTIONS, type EqualityQuestion } from './equality.ts'

/** One of the answers offered, or none. */
function offered(answers: readonly string[]): Field<string> {
  return {
    read(raw, name) {
      const sent = first(raw, name)
      return sent === '' || answers.includes(sent) ? { value: sent } : { reason: 'not-one-of-these' }
    },
  }
}

const fieldOf = (question: EqualityQuestion): Field<string> =>
  CHOICES[question].length === 0 ? words({ max: 60 }) : offered(CHOICES[question])

export const equalityFields = Object.fromEntries(
  EQUALITY_QUESTIONS.map((question) => [question, fieldOf(question)]),
) as Record<EqualityQuestion, Field<string>>
