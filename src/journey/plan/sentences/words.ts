import type { Part } from '../plan.ts'
import { PLAN_WORDS } from '../words.ts'
import { TITLES } from './asks.ts'

export const SENTENCE_WORDS = {
  ...PLAN_WORDS,
  'write-a-few-words': 'Write a few words, or go back and leave it for now',
}

/** The sentences of the timeline. */
export const said = {
  wrote: (name: string, part: Part) => `${name} wrote a part of the plan: “${TITLES[part]}”.`,
  left: (name: string, part: Part) => `${name} left a part of the plan open for now: “${TITLES[part]}”.`,
}
