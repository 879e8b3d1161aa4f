import { type Day, sayDate } from '#core/day.ts'
import { DATE_WORDS, DATES_DONE } from './dates/words.ts'
import { PREPARING_DONE } from './preparing/words.ts'
import type { How, Progress, ReviewKind, Side, Step } from './review.ts'
import type { ReviewReason } from './rules.ts'

type Needed = 'say-when-to-meet' | 'say-how-to-meet'

export { NO_MONEY_TODAY } from '#journey/spending/index.ts'

/** The box for words beside a goal: to the person, and to the worker about the goal. */
export const MORE_WORDS: Record<Side, string> = {
  person: 'Tell us more, if you like',
  worker: 'Say more about it, if you like',
}

export const WORDS: Record<ReviewReason | Needed, string> & typeof DATE_WORDS = {
  ...DATE_WORDS,
  'nothing-to-look-at-yet':
    'There is no agreed plan yet, so there is nothing to look back on. From the day a plan is agreed, a review can be asked for',
  'review-already-asked-for':
    'You have asked for a review already, and it is on its way. To change the day, ring your worker',
  'review-already-planned': 'A review is planned already. Hold that one first, or ring the person to change the day',
  'say-which-review': 'Choose which review it is',
  'meeting-in-the-past': 'This day has passed. Choose today or a later day',
  'meeting-too-far-off': 'Choose a day within the next 12 months',
  'no-review-open': 'No review is planned at the moment. Ask for one first, then say how things are going',
  'say-when-to-meet': 'Write the day on which you would like to meet',
  'say-how-to-meet': 'Choose how you would like to meet',
}

export const KIND_WORDS: Record<ReviewKind, string> = {
  'light-touch': 'A short first look',
  planned: 'A look at the whole plan',
  'direct-payment': 'A look at how the payments are working',
  requested: 'A review that was asked for',
}

/** Why it is due by then. */
export const KIND_WHY: Record<ReviewKind, string> = {
  'light-touch': 'It comes 6 to 8 weeks after the money was set up, to see whether things work.',
  planned: 'A plan is looked at together at least once a year.',
  'direct-payment': 'Payments are looked at within 6 months of the first one, and after that at least once a year.',
  requested: 'You can ask on any day, for any reason.',
}

export const HOW_WORDS: Record<How, string> = {
  home: 'At home',
  phone: 'On the phone',
  video: 'On a video call',
  office: 'At the council’s office',
  cafe: 'In a café',
}

export const PROGRESS_WORDS: Record<Progress, string> = {
  met: 'Yes, it is reached',
  partly: 'Partly',
  'not-yet': 'Not yet',
  'dont-know': 'I do not know',
}

/** What may follow for a goal, in words. */
export const STEP_WORDS: Record<Step, string> = {
  'go-on': 'Go on as it is',
  change: 'Change the support, or who gives it',
  more: 'More support',
  'step-down': 'Step down, a little at a time',
  end: 'It can end: the goal is reached',
}

/** How a side is called on the page of the person (`own`) and of the worker. */
export const sideWords = (side: Side, own: boolean, personKnownAs: string, workerName: string): string => {
  if (side === 'person') return own ? 'You' : personKnownAs
  return own ? workerName : 'You'
}

export const DONE = {
  asked: 'The review is written down. You both see the day.',
  said: 'Thank you. It is kept in your own words.',
  'device-back': 'This device is yours again.',
  ...PREPARING_DONE,
  ...DATES_DONE,
}

/** The sentences of the timeline. */
export const said = {
  asked: (person: string, on: Day) => `${person} asked for a review. It is on ${sayDate(on)}.`,
  planned: (worker: string, on: Day) =>
    `${worker} planned a review for ${sayDate(on)}. It is for looking at the plan together.`,
}
