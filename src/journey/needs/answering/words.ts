import type { AnsweringReason } from './rules.ts'

export const WORDS: Record<AnsweringReason, string> = {
  'questions-not-open': 'The questions are not open yet. The worker opens them, then both can answer',
  'you-have-finished':
    'You have finished, so your answers stay as they are. What has changed since can be said when you talk about them',
  'nothing-answered-yet': 'Choose an answer to at least one question. You can leave the others',
  'choose-what-fits-your-words': 'Choose the answer that fits your words best. “I do not know” is fine too',
  'this-answer-stays':
    'Both of you have laid this answer open, so it stays. Put it back as it was, or go on to the others',
}

export const DONE = {
  saved: 'Your answers are saved. Nobody else can see them yet.',
}

/** After the person asked to see both, what is saved is seen at once. */
export const DONE_WHEN_SHOWN = {
  saved: 'Your answers are saved. Both of you can see them.',
}

export const ASKS = {
  more: 'Say more about this, if you like',
  limbs: 'If it is hard, how is it hard?',
  limbsHint: 'Tick all that fit. You can leave this.',
  varies: 'Does it change from time to time?',
  variesHint: 'How often? What is a bad time like? You can leave this.',
  extras: 'If you like: how life is',
  extrasHint: 'These are extra. You can leave all of them.',
}

/** How many questions wait on this page. Nothing is demanded: the sentence says so. */
export function leftSentence(left: number): string {
  if (left === 0) return 'You have an answer to every question here. You can still change them.'
  return `${left === 1 ? '1 question is' : `${left} questions are`} left for you here. You can leave any of them.`
}
