import { HEARD_WORDS, type HeardHow } from '#core/heard.ts'
import type { ShowNowForReason, ShowNowReason } from './rules.ts'

export const WORDS: Record<ShowNowReason, string> = {
  'questions-not-open': 'The questions are not open yet. Your worker opens them, then both of you can answer',
  'both-shown-already': 'You see both sets of answers already. They are on the page about your daily life',
}

export const FOR_PERSON_WORDS: Record<ShowNowForReason | 'choose-how-they-said-it' | 'say-when-they-said-it', string> =
  {
    'questions-not-open': 'The questions are not open yet. Open them first',
    'both-shown-already': 'Both sets of answers are shown already. They are on the page about daily life',
    'both-finish-first': 'Finish your own answers first, and write down theirs. After that both can be shown',
    'said-before-the-questions': 'The questions were not open on that day. Check the day',
    'said-after-today': 'That day is still to come. Write the day on which they said it',
    'said-too-long-ago': 'That is more than a year ago. Ask them again, and write that day',
    'choose-how-they-said-it': 'Choose how they said it',
    'say-when-they-said-it': 'Write the day on which they said it',
  }

/** For the timeline: no answers in it. */
export const said = {
  shown: (person: string) =>
    `${person} asked to see both sets of answers now. From then on each could see the other’s.`,
  shownFor: (worker: string, person: string, how: HeardHow) =>
    `${worker} wrote down that ${person} wants to see both sets of answers now. ${HEARD_WORDS[how]}. From then on each could see the other’s.`,
}
