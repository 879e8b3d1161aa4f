import type { ShareReason } from './rules.ts'

export const WORDS: Record<ShareReason, string> = {
  'answers-not-shown-yet': 'You can share answers when you and your worker have seen them together',
  'choose-who-may-read': 'Choose who may read your answers',
  'not-an-answer-of-yours': 'Choose only answers that you gave yourself',
}

export const DONE = {
  shared: 'It is as you chose, from this moment.',
}
