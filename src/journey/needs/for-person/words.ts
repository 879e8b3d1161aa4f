import { type Day, sayDate } from '#core/day.ts'
import type { HeardApart, HeardReason } from './rules.ts'

type Needed = 'say-how-you-know' | 'say-when'

export const WORDS: Record<HeardReason | Needed, string> = {
  'questions-not-open': 'The questions are not open yet. Open them first, on the page about daily life',
  'finish-your-own-first':
    'Finish your own answers first, so that what you hear cannot change them. Then come back and type these',
  'person-has-finished':
    'The person has finished, so these answers stay as they are. Talk about what has changed since',
  'person-answered-this':
    'The person has answered this one themselves. That answer stands, so put this one back as it was',
  'nothing-answered-yet': 'Choose an answer to at least one question. The others can be left',
  'choose-what-fits-your-words': 'Choose the answer that fits these words best. “I do not know” is fine too',
  'this-answer-stays': 'Both of you can see this answer already, so it stays. Put it back as it was',
  'said-after-today': 'That day has not come yet. Write the day on which the person said it',
  'said-too-long-ago': 'That is more than a year ago. Check the year, or ask the person again',
  'say-how-you-know': 'Choose how the person gave you these answers',
  'say-when': 'Write the day on which the person said it. It may be another day than today',
}

export const HOW_CHOICES: Record<HeardApart, { text: string; hint: string }> = {
  phone: { text: 'By phone', hint: 'Read your notes back to them before you save.' },
  paper: { text: 'On paper', hint: 'Type it as it stands there. Keep the page.' },
}

export const DONE = { saved: 'It is typed, and it says that you typed it.' }

const HOW: Record<HeardApart, string> = { phone: 'by phone', paper: 'on paper' }

/** The sentences of the timeline. No answers in them. */
export const said = {
  typed: (worker: string, person: string, how: HeardApart, on: Day) =>
    `${worker} typed answers that ${person} gave ${HOW[how]} on ${sayDate(on)}.`,
  finished: (worker: string, person: string, how: HeardApart) =>
    `${person} finished answering the questions ${HOW[how]}. ${worker} wrote that down.`,
}
