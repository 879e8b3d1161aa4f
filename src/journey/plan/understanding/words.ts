import type { UnderstandingReason } from './rules.ts'

export const UNDERSTANDING_WORDS: Record<UnderstandingReason | 'choose-what-came-of-it', string> = {
  'no-plan-yet': 'There is no plan yet. Go back and start it first',
  'both-say-it-first': 'First you both write how you understand it. Then you can say whether you mean the same',
  'choose-what-came-of-it': 'Choose what came of it',
}

/** What a worker may ask, in this order: a talk, not a test. */
export const GUIDE: readonly ((name: string) => string)[] = [
  (name) => `Ask ${name} to tell you what the money is for. Listen to the end.`,
  () => 'Ask what they think happens to the money in half a year.',
  () => 'Say when you look at it together again, and what you look at then. Give the day.',
  () => 'Ask what they would miss most if it stopped, and what they would want to keep.',
  (name) => `Ask ${name} to say it back in their own words, and write it down as they say it.`,
]

export const DONE = {
  'not-the-same': 'Thank you. Your worker will talk with you about it. Nothing stops because of it.',
  talked: 'It is written down.',
}

/** The sentences of the timeline. */
export const said = {
  notTheSame: (name: string) => `${name} read both views of what the money is for, and would like to talk about them.`,
  talked: (worker: string, person: string) => `${worker} and ${person} talked about what the money is for.`,
}
