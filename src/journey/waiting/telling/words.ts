import { sayDay } from '#core/day.ts'
import { ended } from '../words.ts'
import type { TellAllReason, TellReason } from './rules.ts'
import type { PanelGroup } from './telling.ts'

export const WORDS: Record<TellReason | TellAllReason | 'say-what-there-is-to-tell', string> = {
  'nobody-is-waiting': 'Nobody is waiting for a decision here, so there is nothing to tell. Look at the decision',
  'promises-too-much':
    'This sounds like a promise that nobody can make yet. Say what you know: who decides, and on which day',
  'say-what-there-is-to-tell': 'Write what you can tell, also when nothing has changed',
  'told-today': 'They have been told something today already. Nothing was sent again',
  'it-is-different-now': 'It stands differently now. Read the new sentence below, and send that one',
  'nobody-left-to-tell': 'All who wait for this panel have heard from us today. Nothing was sent again',
}

export const DONE = {
  told: 'It is written down, and it stands on the page of the person now.',
}

export const ALL_DONE = {
  all: 'Each of them has it on their page now.',
}

/** What stands over the list of those who wait for one panel day. */
export const sayGroup = ({ bodyName, day, people }: PanelGroup): string =>
  `${people.length === 1 ? '1 person waits' : `${people.length} people wait`} for ${bodyName}, which meets on ${sayDay(day)}`

/** The sentences of the timeline. */
export const said = {
  told: (who: string, words: string) => `${who} looked at the wait: ${ended(words)}`,
  rang: (who: string, words: string) => `${who} told it by voice: ${ended(words)}`,
}
