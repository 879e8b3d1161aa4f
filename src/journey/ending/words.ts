import { type Day, sayDate } from '#core/day.ts'
import type { Answer, Condition, EndingKind, KINDS } from './ending.ts'
import type { EndingReason } from './rules.ts'

type Needed = 'choose-the-kind' | 'say-the-last-day' | 'give-the-reasons' | 'say-how-you-see-it'

export const WORDS: Record<EndingReason | Needed, string> = {
  'no-payments-to-end': 'No payments are set up here, so there is nothing to end',
  'ending-already-confirmed':
    'This ending is confirmed already. If something is wrong, ring the number at the foot of this page',
  'no-review-ends-it': 'No review has said that every goal can end. Hold a review first, or choose another reason',
  'talk-about-other-ways-first':
    'Talk first about other ways: somebody else who helps, a new use, or a pause. Tick the box when you have',
  'event-not-in-the-plan': 'Choose one of the things that the plan itself waits for',
  'last-day-in-the-past': 'This day has passed. The last day that is paid is today or later',
  'last-day-too-near':
    'That is too near: give the full notice. Only when what the plan waits for has happened may it be nearer',
  'last-day-too-far-off': 'Choose a last day within the next 12 months',
  'no-ending-told': 'There is nothing to answer yet. Nobody has been told about an ending',
  'last-day-has-passed': 'The last day that was told has passed, and everything went on. Tell a new last day first',
  'person-has-not-said':
    'The person has not said yet how they see it. Ring them, or sit with them while they use their own sign-in',
  'worker-has-not-said': 'You have not said yet how you see it. Do that first',
  'no-plan-to-keep-the-good':
    'You both say that nothing keeps the good of it yet. Plan that together first, then answer again',
  'gap-not-talked-about': 'You do not both say yes here. Talk about it, then answer again and write down what was said',
  'short-notice-needs-a-yes':
    'This gives less than the full notice, and the person does not say yes here. Tell a later last day, with the full notice',
  'no-stop-was-agreed':
    'Money stops for this reason only as the very last step. Ask first, listen, and agree a milder step on the questions page',
  'before-the-day-agreed': 'That is before the last day that the manager agreed to. Choose that day or a later one',
  'choose-the-kind': 'Choose how this ending comes about',
  'say-the-last-day': 'Write the last day that is paid',
  'give-the-reasons': 'Give the reasons. The person reads them',
  'say-how-you-see-it': 'Choose how you see it. There is no wrong answer',
}

export const KIND_WORDS: Record<(typeof KINDS)[number], { text: string; hint: string }> = {
  'after-review': {
    text: 'A review showed that every goal can end',
    hint: 'The review must be written down, with a step for each goal.',
  },
  'person-chose': {
    text: 'The person chose to end',
    hint: 'Write their own words into the reasons. They confirm it themselves in their own answers.',
  },
  'spent-outside': {
    text: 'Money went to things outside the plan, and a manager agreed to the last step',
    hint: 'With the full notice, and with other help in its place.',
  },
}

/** How it came about, as the person (`own`) or their worker reads it. */
export const sayKind = (kind: EndingKind, own: boolean, name: string): string =>
  ({
    'after-review': 'It follows from the last review.',
    'person-chose': own ? 'It was your own choice.' : `It was ${name}’s own choice.`,
    'spent-outside': 'Some of the money went to things outside the plan.',
  })[kind]

export const CONDITION_TITLES: Record<Condition, string> = {
  a: 'What the money was for',
  b: 'That it would end one day',
  c: 'The goal',
  d: 'Keeping the good of it',
}

/** Each condition as each side is asked (M4). */
export const CONDITION_WORDS: Record<'person' | 'worker', Record<Condition, string>> = {
  person: {
    a: 'I knew that the money was for a goal we had agreed.',
    b: 'I knew that it would get less or stop when the goal was reached.',
    c: 'I think the goal is reached. Or, if the money kept things steady: we agree what takes its place.',
    d: 'There is a plan for keeping the good of it.',
  },
  worker: {
    a: 'The money was for a goal we had agreed, and I said so.',
    b: 'It was to get less or stop when the goal was reached, and I said so.',
    c: 'I think the goal is reached. Or, if the money kept things steady: we agree what takes its place.',
    d: 'There is a plan for keeping the good of it.',
  },
}

export const ANSWER_WORDS: Record<Answer, string> = { yes: 'Yes', no: 'No', 'not-sure': 'Not sure' }

/** Each gap, as something to talk about. */
export const TALK_ABOUT: Record<Condition, string> = {
  a: 'Talk about what the money was for, as each of you understood it.',
  b: 'Talk about when and how the ending was first mentioned. Was it clear enough?',
  c: 'Talk about what is still missing, and what could help with that.',
  d: 'Talk about what will help later, who can be rung, and what it costs.',
}

export const OTHER_WAYS = ['talked'] as const

export const DONE = {
  told: 'It is written down, and the person can read it now. Nothing stops yet.',
  said: 'Thank you. It is kept in your own words.',
  confirmed: 'The ending is confirmed. Everything is paid up to and with the last day.',
}

/** The sentences of the timeline. */
export const said = {
  told: (worker: string, person: string, lastDay: Day) =>
    `${worker} told ${person} about an ending: the last day that is paid would be ${sayDate(lastDay)}. Why, and how to say no, is on the ending page. Nothing stops yet.`,
  says: (name: string) => `${name} said how they see the ending.`,
  confirmed: (worker: string, lastDay: Day) =>
    `${worker} confirmed the ending. ${sayDate(lastDay)} is the last day that is paid.`,
}
