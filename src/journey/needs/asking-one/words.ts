import type { OneReason } from './rules.ts'

export const ONE_WORDS: Record<OneReason, string> = {
  'not-one-of-our-questions': 'We do not ask this question. Go back to the list and choose one',
  'choose-your-answer': 'Choose the answer that fits best. “I do not know” is fine too',
  'answered-in-own-session':
    'The person answered this when they had signed in themselves. That answer stays. They can change it there. Go on to the next question',
  'this-answer-stays': 'This was answered already, and that answer stays. Go on to the next question',
}
