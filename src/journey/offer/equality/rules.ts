import { EQUALITY_QUESTIONS, type EqualityAnswers, type EqualityQuestion } from './equality.ts'

/** The answers that differ from those before: only these are written. An answer taken back is an empty one. */
export const changedIn = (
  before: EqualityAnswers,
  sent: EqualityAnswers,
): readonly { question: EqualityQuestion; answer: string }[] =>
  EQUALITY_QUESTIONS.filter((question) => before[question] !== sent[question]).map((question) => ({
    question,
    answer: sent[question],
  }))

/** Whether anything is answered now. */
export const isAnswered = (answers: EqualityAnswers): boolean =>
  EQUALITY_QUESTIONS.some((question) => answers[question] !== '')
