import { type Day, sayDate } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { Part } from './about-me.ts'
import type { AboutReason } from './rules.ts'

type Needed = 'say-how-you-know' | 'say-when'

export const WORDS: Record<AboutReason | Needed, string> = {
  'nothing-written': 'Nothing here is new. Write something, or go back',
  'person-wrote-this': 'The person wrote this one themselves. Their words stand, so put it back as it was',
  'said-after-today': 'That day has not come yet. Write the day on which the person said it',
  'said-too-long-ago': 'That is more than a year ago. Check the year, or ask the person again',
  'say-how-you-know': 'Choose how the person told you this',
  'say-when': 'Write the day on which the person said it. It may be another day than today',
}

/** What is asked, in the words of the person whose page it is. */
export const PART_WORDS: Record<Part, { label: string; hint: string }> = {
  strengths: { label: 'What I am good at', hint: 'What would a friend say?' },
  likes: { label: 'What I like', hint: 'People, places, food, music, anything.' },
  dislikes: { label: 'What I do not like', hint: 'What makes a day worse?' },
  hobbies: { label: 'What I do in my free time', hint: 'Now, or when things were better.' },
  'never-suggest': { label: 'What never to suggest to me', hint: 'What did not help, or hurt? You need not say why.' },
  'good-day': { label: 'A good day', hint: 'What is it like, from getting up to going to bed?' },
  'bad-day': { label: 'A bad day', hint: 'What is it like? What helps a little?' },
  'help-there-is': { label: 'Help I have already', hint: 'From people, pets, places or things.' },
}

export const HEARD_CHOICES: Record<HeardHow, { text: string }> = {
  together: { text: 'We were together' },
  phone: { text: 'By phone' },
  paper: { text: 'On paper' },
}

export const DONE = { saved: 'It is written down. You can change it at any time.' }

const HOW: Record<HeardHow, string> = { together: 'when they met', phone: 'by phone', paper: 'on paper' }

/** The sentences of the timeline. Nothing of what was said is in them. */
export const said = {
  wrote: (person: string) => `${person} wrote down things that help others to know them.`,
  typed: (worker: string, person: string, how: HeardHow, on: Day) =>
    `${worker} typed what ${person} said about themselves ${HOW[how]} on ${sayDate(on)}.`,
}
