import { sayDate } from '#core/day.ts'
import type { OpenDifferences } from '#journey/needs/talking/reads.ts'
import type { WorryReason } from './rules.ts'

export const WORDS: Record<WorryReason, string> = {
  'say-what-worries-you': 'Write what worries you',
  'say-what-you-agreed': 'Write what you agreed about it',
  'worry-settled-already': 'It is written down already what was agreed about this. Read it on the sheet',
  'somebody-else-settles-it': 'You said this yourself. Somebody else writes down what you agreed about it',
}

export const DONE = {
  said: 'It stands on your sheet for supervision. Nobody else but managers can read it.',
  settled: 'It is written down what you agreed.',
}

/** The parts of a sheet, in order, and what stands there where there is nothing. */
export const PARTS = {
  waits: ['Waiting longest for a decision', 'Nobody waits for a decision.'],
  tasks: ['Waiting longest for the next step', 'Nobody waits for a step.'],
  reviews: ['Reviews due', 'No review is due in the next 14 days.'],
  endings: ['Endings within 90 days', 'Nothing ends in the next 90 days.'],
  differences: ['Differences that are open', 'No difference is open.'],
  talks: ['Plans not yet understood the same way', 'Every plan is understood the same way, as far as both have said.'],
  worries: ['What worries the worker', 'Nothing is written down.'],
} as const

/** How many, and since when; what they are about stays between the two. */
export function sayDifferences({ notTalked, still, since }: OpenDifferences): string {
  const parts = [
    ...(notTalked === 0 ? [] : [`${notTalked} not talked about yet`]),
    ...(still === 0 ? [] : [`${still} still seen differently after a talk`]),
  ]
  return `${parts.join(', ')}, since ${sayDate(since)}`
}
