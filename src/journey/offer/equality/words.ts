import type { EqualityQuestion } from './equality.ts'

export const EQUALITY_WORDS: Record<EqualityQuestion, string> = {
  'age-group': 'How old are you?',
  'ethnic-group': 'What is your ethnic group?',
  sex: 'What is your sex?',
  gender: 'Is your gender the same as the sex you were registered with at birth?',
  sexuality: 'Which of these fits you best?',
  religion: 'What is your religion or belief?',
  disability: 'Is there an illness or a disability that makes your days harder?',
  'first-language': 'What is your first language?',
}

export const DONE = { kept: 'It is kept for you alone.' }
