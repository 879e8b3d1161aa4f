import type { ThirdReason } from './rules.ts'

export const WORDS: Record<ThirdReason | 'write-how-you-see-it', string> = {
  'you-have-answered': 'You have answered this, and both can read it. Talk to them if you want to add something',
  'write-how-you-see-it': 'Write how you see it. “I do not know” is fine too',
}

export const DONE = {
  answered: 'Thank you. Both can read what you wrote.',
}

/** For the timeline: neither the question nor the view. */
export const said = {
  answered: (who: string) => `${who} said how they see a question, since they were asked.`,
}
