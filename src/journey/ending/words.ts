import { type Day, sayDate } from '#core/day.ts'
import type { EndingKind, KINDS } from './ending.ts'
import { GROUND_WORDS } from './ground/words.ts'
import type { EndingReason } from './rules.ts'

type Needed = 'choose-the-kind' | 'say-the-last-day' | 'give-the-reasons'

export const WORDS: Record<EndingReason | Needed, string> = {
  ...GROUND_WORDS,
  'ground-does-not-fit-this':
    'What is written as the ground in law belongs to another kind of ending. Choose that kind, or write down the ground for this one first',
  'somebody-says-not-met':
    'One of you says that a goal is not reached. Then this kind cannot be chosen. Talk about what is missing, or change the support',
  'offer-a-pause-first':
    'A stay in hospital ends nothing by itself. Offer a pause first, and tick the box when you have',
  'before-the-day-it-happened':
    'That is before the day of the move. Money is paid until then: choose that day or a later one',
  'somebody-else-confirms': 'You told them about this ending, so somebody else says the last yes. Ask a manager',
  'is-being-looked-at-again':
    'Somebody said that this ending is wrong, so it counts no longer. Wait for the answer, then tell a new last day if it stands',
  'say-what-holds-them':
    'Something else ends near the last day. Write what holds the person then, or tell a later last day',
  'own-choice-needs-their-word':
    'This is the person’s own choice, and they have not said how they see it. No answer never stands for that. Ask them, or let the money go on',
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
  'no-stop-was-agreed':
    'Money stops for this reason only as the very last step. Ask first, listen, and agree a milder step on the questions page',
  'before-the-day-agreed': 'That is before the last day that the manager agreed to. Choose that day or a later one',
  'choose-the-kind': 'Choose how this ending comes about',
  'say-the-last-day': 'Write the last day that is paid',
  'give-the-reasons': 'Give the reasons. The person reads them',
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
  reassessed: {
    text: 'We looked again, and the law no longer asks the council for this help',
    hint: 'Also where a goal is not reached. Both views stay written down.',
  },
  'spent-outside': {
    text: 'Money went to things outside the plan, and a manager agreed to the last step',
    hint: 'With the full notice, and with other help in its place.',
  },
  moved: { text: 'They moved, and we do not help there', hint: 'Paid until the move at least, with the full notice.' },
  'other-council': {
    text: 'They moved, and another council takes over',
    hint: 'We pay until that council has taken over.',
  },
  hospital: {
    text: 'A long stay in hospital',
    hint: 'It never ends by itself. Offer a pause first: it keeps everything for later.',
  },
  died: {
    text: 'They died',
    hint: 'Write to the family with care. Wages that are owed are still paid. The first letter asks for nothing back.',
  },
}

/** How it came about, as the person (`own`) or their worker reads it. */
export const sayKind = (kind: EndingKind, own: boolean, name: string): string =>
  ({
    'after-review': 'It follows from the last review.',
    'person-chose': own ? 'It was your own choice.' : `It was ${name}’s own choice.`,
    'spent-outside': 'Some of the money went to things outside the plan.',
    reassessed: own ? 'We looked at your needs again.' : `We looked at ${name}’s needs again.`,
    moved: own ? 'You are moving away.' : `${name} is moving away.`,
    'other-council': 'Another council takes over.',
    hospital: own ? 'You are in hospital for a long time.' : `${name} is in hospital for a long time.`,
    died: `${name} has died.`,
  })[kind]

export const OTHER_WAYS = ['talked'] as const

export const DONE = {
  told: 'It is written down, and the person can read it now. Nothing stops yet.',
  held: 'It is written down. The person can read it now.',
}

/** The sentences of the timeline. */
export const said = {
  told: (worker: string, person: string, lastDay: Day) =>
    `${worker} told ${person} about an ending: the last day that is paid would be ${sayDate(lastDay)}. Why, and how to say no, is on the ending page. Nothing stops yet.`,
  toFamily: (worker: string) =>
    `${worker} wrote down that the budget comes to its end after a death. Wages that are owed are still paid.`,
}
