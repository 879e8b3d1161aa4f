import type { AnsweringReason } from './rules.ts'

export const WORDS: Record<AnsweringReason, string> = {
  'questions-not-open': 'The questions are not open yet. The worker opens them, then both can answer',
  'you-have-finished':
    'You have finished, so your answers stay as they are. What has changed since can be said when you talk about them',
  'nothing-answered-yet': 'Choose an answer to at least one question. You can come back for the others',
  'choose-what-fits-your-words': 'Choose the answer that fits your words best. “I do not know” is fine too',
  'question-without-answer':
    'Some questions have no answer yet. Go back and choose one for each. “I do not know” is fine too',
}

export const DONE = {
  saved: 'Your answers are saved. Nobody else can see them yet.',
}
