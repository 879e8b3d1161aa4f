import type { Condition } from '../ending.ts'
import type { GapWhy } from './readiness.ts'

/** What helps two people to talk about something that is open: what to ask, and what helps. Plain text, no score. */
export type Guide = { readonly ask: readonly string[]; readonly helps: readonly string[] }

/** For the worker. */
const WORKER: Record<Condition, Guide> = {
  a: {
    ask: [
      'What did you think the money was for, in the beginning?',
      'When did it become something else for you?',
      'What did I say at the time that was not clear?',
    ],
    helps: [
      'Read the first plan together, aloud if they like.',
      'If it was never said clearly, say so. That is on us, not on them.',
    ],
  },
  b: {
    ask: [
      'When did you first hear that it could end?',
      'What was it like to hear it?',
      'What would have helped you to know earlier?',
    ],
    helps: [
      'Look at the agreement and at the last review for the day it was said.',
      'If it comes as a surprise, give more time: tell a later last day, or offer smaller steps.',
    ],
  },
  c: {
    ask: [
      'What can you do now that you could not do before?',
      'What is still missing? What does a bad week look like?',
      'Could you do this without the help?',
    ],
    helps: [
      'Hear their view to the end before you say yours.',
      'Offer somebody neutral, and smaller steps.',
      'If the goal is not reached, another way of helping may be right. Hold a review.',
    ],
  },
  d: {
    ask: [
      'What would you miss most?',
      'What is there near you that is free, and who could go with you the first time?',
      'Who can you ring on a bad day?',
    ],
    helps: ['Try one thing together before the last day.', 'Write down what each thing costs, and who to ring.'],
  },
}

/** For the person. */
const PERSON: Record<Condition, Guide> = {
  a: {
    ask: ['What did you think the money was for?', 'Was it ever made clear to you?'],
    helps: ['If nobody made it clear, that is not your fault. Say it as it was.'],
  },
  b: {
    ask: ['When did you first hear that it could end?', 'Is it too fast for you?'],
    helps: ['You can ask for more time, or for smaller steps.'],
  },
  c: {
    ask: ['What has got better for you?', 'What do you still need?'],
    helps: [
      'You can say no. Your worker must hear it, and write down what comes of it.',
      'You can ask for somebody neutral who listens to you both.',
    ],
  },
  d: {
    ask: ['What would you like to keep?', 'What helps you on a bad day?'],
    helps: ['Try one thing before the last day. Ask somebody to come along.'],
  },
}

/** The guide for what is open. */
export const guideFor = (side: 'person' | 'worker', condition: Condition): Guide =>
  side === 'person' ? PERSON[condition] : WORKER[condition]

/** Why it is open, in a sentence. */
export const WHY_WORDS: Record<GapWhy, string> = {
  'not-both-yes': 'You do not both say yes here. That is something to talk about.',
  'nothing-takes-its-place': 'Nothing is written down yet that takes the place of the money.',
  'not-tried-yet': 'What takes the place of the money has not been tried yet.',
  'nothing-written-to-keep-it': 'The plan does not say yet how the good of it is kept.',
}
