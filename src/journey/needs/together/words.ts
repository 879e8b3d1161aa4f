import type { OneReason } from '../asking-one/rules.ts'
import { ONE_WORDS } from '../asking-one/words.ts'
import type { TogetherFinishReason, TogetherReason } from './rules.ts'

export const WORDS: Record<OneReason | TogetherReason | 'choose-whose-turn', string> = {
  ...ONE_WORDS,
  'questions-not-open': 'The questions are not open yet. Open them first, then answer together',
  'both-shown-already': 'You both see both sets of answers already. Talk about what you see differently',
  'one-of-you-has-finished': 'One of you has finished already. The other one goes on alone',
  'choose-whose-turn': 'Go back one page and press the button again',
}

export const FINISH_WORDS: Record<TogetherFinishReason, string> = {
  'questions-not-open': WORDS['questions-not-open'],
  'both-shown-already': WORDS['both-shown-already'],
  'one-of-you-has-finished': WORDS['one-of-you-has-finished'],
  'nothing-turned-yet': 'Turn over at least one question first. You can leave every other question',
}

/** For the timeline: no answers in them. */
export const said = {
  finished: (person: string, worker: string) => `${person} and ${worker} answered the questions together.`,
  workerFinished: (worker: string) => `${worker} finished answering the questions.`,
}
