import { type Day, sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Interim, InterimState, InterimVerdict } from './interim.ts'
import type { ApproveReason, ProposeReason } from './rules.ts'

type Needed =
  | 'say-what-the-help-is'
  | 'say-who-gives-it'
  | 'choose-whether-urgent'
  | 'say-why-it-cannot-wait'
  | 'say-the-first-day'
  | 'say-the-last-day'

export const PROPOSE_WORDS: Record<ProposeReason | Needed, string> = {
  'say-what-it-is-for': 'Choose or write which goal or need it is for',
  'more-than-interim-allows':
    'With the other help of these days this is more a week than help in the meantime may cost here. Choose less, or ask for the decision to be made earlier',
  'began-too-long-ago': 'It began more than 14 days ago. Write a first day within the last 14 days',
  'last-day-before-first': 'The last day is before the first. Write a later last day',
  'last-day-has-passed': 'The last day has passed. Write a last day from today on',
  'longer-than-180-days': 'This is longer than 180 days. Write an earlier last day. You can renew it then',
  'nobody-can-approve-interim':
    'No other manager is here who could say yes to it. Whoever sets up Footing here sees that on their page. Ring the council so that they name a manager',
  'say-what-the-help-is': 'Write what the help is',
  'say-who-gives-it': 'Write who gives it',
  'choose-whether-urgent': 'Choose whether it is urgent',
  'say-why-it-cannot-wait': 'Write why it cannot wait for the answer',
  'say-the-first-day': 'Write the first day',
  'say-the-last-day': 'Write the last day. Help in the meantime always has one',
}

export const APPROVE_WORDS: Record<ApproveReason | 'choose-yes-or-no' | 'say-your-reasons', string> = {
  'interim-decided-already': 'Somebody has answered this already. Read the answer on the page of the person',
  'asked-for-it-yourself': 'You asked for this, so another manager must answer. Leave it to your colleagues',
  'interim-is-over': 'Its last day has passed, so there is nothing to answer. The worker can ask again',
  'reasons-are-about-cost':
    'These reasons say that it costs too much. Cost alone is no reason to leave somebody without help. Write what it is besides the cost, or say yes',
  'choose-yes-or-no': 'Choose yes or no',
  'say-your-reasons': 'Write your reasons. The person reads them',
}

export const VERDICT_CHOICES: Record<InterimVerdict, string> = { approved: 'Yes', declined: 'No' }

/** Where it stands, in a few words. */
export const STATE_SAYS: Record<InterimState, string> = {
  asked: 'Waiting for a yes or no',
  declined: 'The answer was no',
  ahead: 'Agreed, begins later',
  running: 'You have this now',
  over: 'It is over',
  'never-answered': 'Its last day passed before there was an answer',
}

/** The same to whoever works with the person. */
export const STATE_SAYS_FOR_OTHERS: Record<InterimState, string> = { ...STATE_SAYS, running: 'They have this now' }

/** '£20.00 a week', or that it is free. */
export const sayCost = ({ weeklyPence }: Pick<Interim, 'weeklyPence'>): string =>
  weeklyPence === 0n ? 'free' : `${sayMoney(weeklyPence)} a week`

/** 'Mornings at the Hub (free), agreed with Owen Hart until 20 December 2026.' For the page about waiting. */
export function sayMeanwhile(
  help: Pick<Interim, 'what' | 'weeklyPence' | 'proposedByName' | 'from' | 'to'>,
  today: Day,
): string {
  const { what, proposedByName, from, to } = help
  const since = from > today ? `from ${sayDate(from)} ` : ''
  return `${what} (${sayCost(help)}), agreed with ${proposedByName} ${since}until ${sayDate(to)}.`
}

export const DONE = {
  proposed: 'It is asked for. A manager says yes or no. It stands on the page of the person.',
  answered: 'Your answer is written down. The person and their worker can read it.',
}

/** Sentences of the timeline. What the help is, is not in them. */
export const said = {
  proposed: (worker: string, approver: string) =>
    `${worker} asked for some help until there is an answer. ${approver} says yes or no to it.`,
  approved: (manager: string, to: Day) =>
    `${manager} said yes to some help until there is an answer. Its last day is ${sayDate(to)}.`,
  declined: (manager: string) =>
    `${manager} said no to some help until there is an answer. The reasons are on the page about it.`,
}
