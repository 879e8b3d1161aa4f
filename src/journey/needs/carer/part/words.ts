import type { PartReason } from './rules.ts'

export const WORDS: Record<PartReason, string> = {
  'nothing-is-asked-of-you': 'Nothing is asked of you here now. Go back to your first page',
  'needs-decided-already':
    'The decision has been made, so these answers stay as they are. You can still tell the worker something in confidence',
  'you-have-finished':
    'You have finished, so your answers stay as they are. You can still tell the worker something in confidence',
  'choose-what-fits-your-words': 'Choose the answer that fits your words best. “I do not know” is fine too',
}

export const DONE = {
  saved: 'Your answers are saved. Nobody else can see them yet.',
  finished: 'You have finished. Thank you.',
}
