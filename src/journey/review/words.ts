import { type Day, sayDate } from '#core/day.ts'
import type { Basis, How, Progress, ReviewKind, Side, Step } from './review.ts'
import type { Proposal, ReviewReason } from './rules.ts'

type Needed =
  | 'say-when-to-meet'
  | 'say-how-to-meet'
  | 'say-how-it-goes'
  | 'choose-what-follows'
  | 'give-the-reasons'
  | 'say-what-you-celebrated'

/** Stands on every review and check-in page; a test makes it true (L8). */
export const NO_MONEY_TODAY = 'Nothing you say here changes your money today.'

export const WORDS: Record<ReviewReason | Needed, string> = {
  'nothing-to-look-at-yet':
    'There is no agreed plan yet, so there is nothing to look back on. From the day a plan is agreed, a review can be asked for',
  'review-already-asked-for':
    'You have asked for a review already, and it is on its way. To change the day, ring your worker',
  'review-already-planned': 'A review is planned already. Hold that one first, or ring the person to change the day',
  'say-which-review': 'Choose which review it is',
  'meeting-in-the-past': 'This day has passed. Choose today or a later day',
  'meeting-too-far-off': 'Choose a day within the next 12 months',
  'no-review-open': 'No review is planned at the moment. Ask for one first, then say how things are going',
  'person-has-not-said-yet':
    'The person has not said yet how it is going. Their view comes first: ring them, or sit down together while they use their own sign-in',
  'worker-has-not-said-yet': 'You have not said yet how you see it. Do that first',
  'end-while-not-both-say-met':
    'You do not both say that this goal is reached, so it cannot end here. Choose a different step, and talk about what you do not both see the same way',
  'end-needs-a-sustain-plan':
    'Nothing in the plan says how the good of this will be kept. Plan that together first, and choose another step for now',
  'say-when-to-meet': 'Write the day on which you would like to meet',
  'say-how-to-meet': 'Choose how you would like to meet',
  'say-how-it-goes': 'Choose how it is going. There is no wrong answer',
  'choose-what-follows': 'Choose what follows for this goal',
  'give-the-reasons': 'Give the reasons. The person reads them',
  'say-what-you-celebrated': 'Write down what went well. Start with that, however small it is',
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

export const BASIS_WORDS: Record<Basis, string> = { law: 'law', guidance: 'guidance', 'you-asked': 'you asked' }

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
}

/** What may follow for a goal, in words. */
export const STEP_WORDS: Record<Step, string> = {
  'go-on': 'Go on as it is',
  change: 'Change the support',
  'step-down': 'Step down, a little at a time',
  end: 'It can end: the goal is reached',
}

/** What the study's rules propose, each with its reason. */
export const PROPOSAL_WORDS: Record<Proposal, string> = {
  'celebrate-then-step-down-or-end':
    'You both say it is reached. Celebrate that. Then the support can get less or end, because the plan says how the good of it is kept.',
  'sustain-plan-first':
    'You both say it is reached. Celebrate that. Before anything ends, plan how the good of it will be kept: nothing says so yet.',
  'change-the-support':
    'It is not reached yet. That says something about the support, not about the person. Change the support, or who gives it.',
  'go-on': 'It works, and it keeps things steady. That is a reason to go on, not to stop.',
  'keep-working-this-way': 'This way of working together works, so keep it. It is never a reason to end anything.',
  'talk-then-third-party':
    'You see this differently. That is normal. Talk about it first. If you still differ, ask somebody else to join, like an advocate.',
}

/** How a side is called on the page of the person (`own`) and of the worker. */
export const sideWords = (side: Side, own: boolean, personKnownAs: string, workerName: string): string => {
  if (side === 'person') return own ? 'You' : personKnownAs
  return own ? workerName : 'You'
}

export const DONE = {
  asked: 'The review is written down. You both see the day.',
  said: 'Thank you. It is kept in your own words.',
  concluded: 'It is written down, and the person can read it. The money is as it was.',
}

const NO_MONEY_CHANGED = 'No money changed that day.'

/** The sentences of the timeline. */
export const said = {
  asked: (person: string, on: Day) => `${person} asked for a review. It is on ${sayDate(on)}.`,
  planned: (worker: string, on: Day) =>
    `${worker} planned a review for ${sayDate(on)}. It is for looking at the plan together.`,
  says: (name: string) => `${name} said how it is going, for the review.`,
  concluded: (worker: string, person: string) =>
    `${worker} and ${person} looked at the plan together. What follows is on the review page. ${NO_MONEY_CHANGED}`,
  invited: (kind: ReviewKind, dueOn: Day) =>
    `Looking at the plan together is due by ${sayDate(dueOn)}: ${KIND_WORDS[kind].toLowerCase()}. Your worker will find a day with you. No money stops because of it.`,
}
