import { type Day, sayDate, sayDay } from '#core/day.ts'
import type { After, Basis, Due, DueKind } from '../review.ts'
import type { DateReason } from './rules.ts'

export const DATE_WORDS: Record<DateReason | 'say-what-concerns-you' | 'say-which-day' | 'say-how-to-meet', string> = {
  'past-its-date-say-why':
    'This day comes after the day by which a review is due. Write why. The person reads it, with your name',
  'no-review-to-move': 'No review is planned, so there is no day to change. Ask for a review, and choose its day',
  'same-day-same-way': 'This is the day and the place that you have already. Choose another, or go back',
  'new-day-in-the-past': 'This day has passed. Choose today or a later day',
  'new-day-too-far-off': 'Choose a day within the next 12 months',
  'say-where-the-cafe-is': 'Write the name of the café and its street, so that both of you find it',
  'say-what-concerns-you': 'Write what concerns you, in words that the person can read',
  'say-which-day': 'Write the day on which you would like to meet',
  'say-how-to-meet': 'Choose how you would like to meet',
}

export const DUE_WORDS: Record<DueKind, string> = {
  'light-touch': 'A short first look',
  planned: 'A look at the whole plan',
  'direct-payment': 'A look at how the payments are working',
  requested: 'A review that was asked for',
  'plan-date': 'A look before a day that the plan names',
  capacity: 'A look because something changed',
  concern: 'A look because somebody is concerned',
}

/** Where a due date comes from, on its label. */
export const BASIS_WORDS: Record<Basis, string> = {
  law: 'law',
  guidance: 'guidance',
  ours: 'ours',
  'you-asked': 'you asked',
}

/** From what the time is counted, in a sentence with its day. */
const SINCE: Record<After, (on: Day) => string> = {
  'set-up': (on) => `The money was set up on ${sayDate(on)}. We look 6 to 8 weeks later whether things work.`,
  'first-payment': (on) => `The first payment came on ${sayDate(on)}. Payments are looked at within 6 months of it.`,
  'last-look': (on) => `We last looked at everything on ${sayDate(on)}. We look again within a year.`,
  approval: (on) => `The plan was agreed on ${sayDate(on)}. We look at it together within a year.`,
  'plan-date': (on) =>
    `The plan names ${sayDate(on)} as a last day. A day never stops your money by itself. We look at it together first, and the money goes on until we have.`,
  change: (on) =>
    `On ${sayDate(on)} it was written down who can decide about the money, or look after it. When that changes, we look at it together.`,
  concern: (on) => `Somebody was concerned on ${sayDate(on)}. You can read what they wrote. We look at it together.`,
  asking: () => 'You can ask on any day, for any reason.',
}

/** On what a day rests: the source, so that anybody can look it up. */
const SOURCE: Record<Basis, string> = {
  law: 'This is the law: regulation 7 of the direct payment rules of 2014 (SI 2014/2871).',
  guidance: 'This is the guidance to the Care Act 2014, chapter 13.',
  ours: 'The law and the guidance would give more time. This council looks sooner.',
  'you-asked': 'The Care Act 2014 gives you the right to ask (section 27).',
}

/** No law or guidance gives a day for it: only that nothing is cut before it was looked at. */
const OUR_OWN = 'This day is our own rule. That we look before anything ends is the law (Care Act 2014, section 27).'

/** A due date explains itself: from what it is counted, and where that comes from. */
export const explainDue = ({ after, since, basis }: Pick<Due, 'after' | 'since' | 'basis'>): string =>
  after === 'plan-date' ? `${SINCE[after](since)} ${OUR_OWN}` : `${SINCE[after](since)} ${SOURCE[basis]}`

export const sayLate = (days: number): string => (days === 1 ? '1 day late' : `${days} days late`)

export const DATES = {
  heading: 'When we look at it',
  by: (on: Day, past: boolean) => `${past ? 'Was due by' : 'By'} ${sayDate(on)}`,
  late: (days: number) =>
    `It is ${sayLate(days)}. That is for the council to put right, and no money stops because of it.`,
  moved: (byName: string, to: Day) => `${byName} moved it to ${sayDay(to)}. The reason:`,
  because: (byName: string) => `${byName} changed the day or the place. The reason:`,
  together: 'One meeting is enough for these. You do not need to come twice.',
  concernHeading: 'What somebody is concerned about',
  concernBy: (byName: string, on: Day) => `${byName}, ${sayDate(on)}`,
  concernSays: 'It stops no money, and it decides nothing. It means that we talk.',
}

export const DAY_PAGE = {
  title: 'Change the day',
  suggest: 'A tap is enough:',
  instead: (on: Day) => `${sayDay(on)} instead`,
  other: 'Or choose another day, or another place',
  ownWish: 'You need no reason. That you would like another day is enough.',
  wish: (name: string) => `${name} asked for this day.`,
  why: 'Why another day?',
  whyHint: (name: string) =>
    `${name} reads it, with your name. Needed where the new day comes after a day that is due, or after the day they asked for.`,
  whyOwnHint: 'Only if you like.',
  place: 'Where exactly?',
  placeHint: 'For example the name of the café and its street. Leave it empty where the way says it all.',
}

export const WHY_LATER = {
  label: 'Why after the day by which it is due?',
  hint: (name: string) => `Only where it is. ${name} reads it, with your name.`,
}

/** By when the next meeting is due, and what it answers. */
export const NEXT_MEETING = (by: Day, what: readonly string[], past: boolean): string =>
  `${past ? 'The next one was' : 'The next one is'} due by ${sayDay(by)}. One meeting answers this: ${what.join('; ')}.`

export const CONCERN_PAGE = {
  title: 'Something concerns me',
  lead: (name: string) =>
    `Write it down, and a look at the plan together is due within a few days. ${name} reads what you write.`,
  notHere: (name: string) =>
    `Could it put ${name} at risk if they, or somebody beside them, read it? Then do not write it here. Tell us in private instead.`,
  safety: 'Tell the safeguarding team instead',
  label: 'What concerns you?',
  hint: 'Say what you saw or heard, and when. Say nothing about which you are not sure.',
}

export const DATES_DONE = {
  moved: 'The new day is written down. You both see it.',
  concern: 'It is written down. A look at the plan together is due, and nothing else has changed.',
}

/** The sentences of the timeline. */
export const datesSaid = {
  moved: (name: string, to: Day) => `${name} changed the day of the review. It is now on ${sayDate(to)}.`,
  past: (name: string, to: Day) =>
    `${name} moved the review past the day it was due or asked for, to ${sayDate(to)}. The reason is on the review page.`,
  concern: (name: string) =>
    `${name} is concerned about something, and asks to look at the plan together. No money stops because of it.`,
  due: (kind: DueKind, dueOn: Day) =>
    `Looking at the plan together is due by ${sayDate(dueOn)}: ${DUE_WORDS[kind].toLowerCase()}. Your worker will find a day with you. No money stops because of it.`,
}
