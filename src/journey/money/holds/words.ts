import { type Day, sayDate, sayDay } from '#core/day.ts'
import { type Hold, type HoldReason, isOverdue, type WhoActs } from './hold.ts'
import type { HoldingReason } from './rules.ts'

export const HOLD_WORDS: Record<HoldReason, string> = {
  'bank-details-in-doubt': 'We are not sure about the bank details',
  'person-cannot-be-reached': 'We cannot reach the person',
  'person-asked': 'The person asked for it',
  'amount-in-doubt': 'We are not sure about the amount',
  safety: 'Somebody is worried about the person’s safety',
  other: 'Something else',
}

/** Why, as the person reads it. */
export const HOLD_WORDS_TO_PERSON: Record<HoldReason, string> = {
  'bank-details-in-doubt': 'We are not sure that we have the right bank details for you',
  'person-cannot-be-reached': 'We could not reach you',
  'person-asked': 'You asked us to wait',
  'amount-in-doubt': 'We are not sure that the amount is right',
  safety: 'We want to be sure that you are safe',
  other: 'We need to find something out first',
}

export const WHO_ACTS_WORDS: Record<WhoActs, string> = {
  'finance-officer': 'a finance officer',
  'finance-approver': 'a finance approver',
  worker: 'the worker',
  manager: 'a manager',
  person: 'the person',
}

export const WHO_ACTS_TO_PERSON: Record<WhoActs, string> = {
  'finance-officer': 'Our finance team',
  'finance-approver': 'Our finance team',
  worker: 'Your worker',
  manager: 'A manager',
  person: 'You',
}

export const HOLDING_WORDS: Record<HoldingReason | 'choose-why' | 'choose-who-acts' | 'say-by-when', string> = {
  'nothing-is-set-up': 'No payments are set up yet, so there is nothing to hold',
  'on-hold-already': 'These payments are on hold already',
  'say-what-it-is': 'Write what it is',
  'day-has-gone-by': 'This day has gone by. Choose today or a later one',
  'too-far-off': 'Choose a day within four weeks. For a longer wait, look at it again then',
  'nothing-is-on-hold': 'These payments are not on hold any more',
  'choose-why': 'Choose why these payments are to wait',
  'choose-who-acts': 'Choose who must do something about it',
  'say-by-when': 'Write the day by which it is to be done',
}

export const HOLD_DONE = {
  held: 'The payments are on hold. The person is told.',
  lifted: 'The payments go on. The person is told.',
}

/** Why something is held, by whom, since when, and who must act by when: for finance. */
export const sayHold = (
  hold: Pick<Hold, 'reason' | 'words' | 'whoActs' | 'actBy' | 'placedOn' | 'placedByName'>,
  today: Day,
): string => {
  const words = hold.words === '' ? '' : ` “${hold.words}”`
  const since = `${hold.placedByName} placed it on ${sayDate(hold.placedOn)}.`
  const when = isOverdue(hold, today) ? 'That day has gone by.' : ''
  return `${HOLD_WORDS[hold.reason]}.${words} ${since} To act: ${WHO_ACTS_WORDS[hold.whoActs]}, by ${sayDate(hold.actBy)}. ${when}`.trim()
}

/** What the person reads while their payments wait. */
export const sayHoldToPerson = ({ reason, whoActs, actBy }: Pick<Hold, 'reason' | 'whoActs' | 'actBy'>): string[] => [
  `Your payments are on hold. ${HOLD_WORDS_TO_PERSON[reason]}.`,
  whoActs === 'person'
    ? `Please ring us by ${sayDay(actBy)}, so that we can put it right together.`
    : `${WHO_ACTS_TO_PERSON[whoActs]} will see to it by ${sayDay(actBy)}.`,
  'Nothing is lost. What is due in the meantime is paid to you then.',
]

/** What a worker does who has seen to it: they do not let payments go on themselves. */
export const sayWhomToTell = ({ placedByName }: Pick<Hold, 'placedByName'>): string =>
  `When it is seen to, tell ${placedByName} or somebody else on the finance team. They let the payments go on.`

export const said = {
  // Others may read the timeline with the person: why is said to the person alone.
  held: (actBy: Day) =>
    `We put your payments on hold. Your page about money says why. Somebody sees to it by ${sayDay(actBy)}.`,
  lifted: () => 'Your payments are not on hold any more. What was due in the meantime comes with the next payment.',
}
