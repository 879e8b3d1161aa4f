import { EVERY_WORDS } from '../words.ts'
import type { UpdateEvery } from './choosing.ts'

export const WORDS: Record<'say-how-often', string> = {
  'say-how-often': 'Choose one of these, or go back and leave it as it is',
}

export const DONE = { chosen: 'It is kept. You can change it whenever you like.' }

/** What each choice means, for the person and for whoever types it for them. */
export const HINTS: Record<UpdateEvery, string> = {
  weekly: 'Also when nothing has changed.',
  fortnightly: 'Also when nothing has changed.',
  'on-change': 'Also when a day we named goes by without an answer.',
  'worker-rings': 'Also when something changes, and when there is an answer.',
}

/** The sentences of the timeline. */
export const said = {
  chosen: (name: string, every: UpdateEvery) => `${name} chose to hear how the wait goes ${EVERY_WORDS[every]}.`,
  typed: (name: string, every: UpdateEvery, worker: string) =>
    `${name} chose to hear how the wait goes ${EVERY_WORDS[every]}. ${worker} wrote it down.`,
}
