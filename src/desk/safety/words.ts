import type { SafetyReason } from './rules.ts'

export const WORDS: Record<SafetyReason | 'say-a-few-words' | 'say-what-was-done', string> = {
  'say-a-few-words': 'Write what worries you. A few words are enough',
  'answered-already': 'Somebody wrote already what was done. Read it below',
  'say-what-was-done': 'Write what was done, and who knows of it now',
}

export const DONE = { answered: 'It is written down. Only managers read it.' }
