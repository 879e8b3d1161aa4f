import { type Day, sayDate, sayDay } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { AgreementLine } from '#journey/money/index.ts'
import type { Side } from '#journey/review/index.ts'
import { hardSinceStep, stateOf, type TaperReason, takenParts } from './rules.ts'
import type { Answer, Part, Says, Taper, Way } from './taper.ts'

type Needed =
  | 'each-step-is-a-number'
  | 'choose-times-or-pounds'
  | 'say-when-the-first-step-comes'
  | 'choose-how-far-apart'
  | 'choose-when-to-stay'
  | 'choose-whether-back'
  | 'say-why-step-down'
  | 'choose-what-you-say'
  | 'choose-how-they-said-it'
  | 'say-when-they-said-it'
  | 'choose-how-you-asked'
  | 'say-what-happened'

export const TAPER_WORDS: Record<TaperReason | Needed, string> = {
  'payments-not-set-up': 'No payments are set up, so there is nothing to step down from',
  'line-cannot-step-down': 'Choose which payment steps down',
  'one-goes-on-already': 'A plan to step this down goes on already. Let that go first, or change what you say to it',
  'no-steps': 'Write at least one step',
  'steps-rise': 'A step is higher than the one before. Each step stays the same or goes down',
  'changes-nothing': 'These steps are as much as it is now. Write less in at least one of them',
  'price-needed': 'Write what one time costs, like 12 or 12.50',
  'step-too-near': 'The first step is too near. Choose a later day, so that there is the whole notice before it',
  'over-already': 'This was let go. Propose a new one if you both want to',
  'laid-already': 'This is agreed and set up. You can still stay where you are, on its page',
  'said-after-today': 'That day is still to come. Check it and write it again',
  'said-before-it-was-proposed': 'This was not proposed yet on that day. Check the day',
  'say-who-else-heard-it': 'Write who else heard it: a second member of staff, or an advocate',
  'answered-here-already': 'They have answered themselves. Their own answer stays. Ask them to change it',
  'person-has-not-said-yes': 'The person has not said yes. No answer is not a yes. Talk with them first',
  'worker-has-not-said-yes': 'The worker has not said yes. Say what you say to it first',
  'no-ground-for-less':
    'Nothing is written down yet on which less money may rest. Write that first, on the page about the ending',
  'no-ground-for-nothing':
    'The last step is nothing, and that is an end. What is written carries less money, but no end of it. Propose steps that stay above nothing, or write down what an end rests on',
  'comes-to-something-else':
    'The payment has changed since you both said yes, so this comes to something else. Let it go and propose it anew',
  'in-a-pay-run-already': 'The first step is in a pay run already. Let this go and propose it anew, with a later day',
  'not-going-on': 'This is not going on now. Look at its page to see where it stands',
  'said-this-week-already':
    'You have said so for this week. It counts. You can also stay where you are, with one press',
  'no-step-ahead':
    'No step lies ahead, so there is nothing to wait with. Ask to look at it together if it is too little',
  'no-way-back-was-agreed': 'A step back up is not part of this plan. Ask to look at it together: that can change it',
  'no-step-down-yet': 'No step down has come yet. You can stay where you are, with one press',
  'stepped-back-already': 'You went one step back up already. Ask to look at it together for more',
  'has-begun-already': 'The first step has come. You can stay where you are, with one press',
  'each-step-is-a-number': 'Write each step as a number, like 3 times, or 12.50 pounds. Leave no row empty between two',
  'choose-times-or-pounds': 'Choose whether you count in times or in pounds',
  'say-when-the-first-step-comes': 'Write the day of the first step',
  'choose-how-far-apart': 'Choose how many weeks lie between two steps',
  'choose-when-to-stay': 'Choose after how many hard weeks the next step waits',
  'choose-whether-back': 'Choose whether one step back up is part of it',
  'say-why-step-down': 'Write why. The other side reads it',
  'choose-what-you-say': 'Choose what you say to it',
  'choose-how-they-said-it': 'Choose how they said it',
  'say-when-they-said-it': 'Write the day on which they said it',
  'choose-how-you-asked': 'Choose how you asked',
  'say-what-happened': 'Write what happened when you asked',
}

export const TAPER_DONE = {
  proposed: 'It is proposed, and your yes is written down. Nothing changes until both of you say yes.',
  answered: 'Thank you. What you say is written down. You can change it until it is set up.',
  asked: 'It is written down that you asked. It stays as it is.',
  laid: 'It is set up. Both of you can read each step and its day here.',
  hard: 'Thank you for saying so. It is written down.',
  held: 'You stay where you are. No step comes until both of you say yes to a new plan.',
  back: 'It goes one step back up, from today.',
  dropped: 'It is let go. The payments go on as they are.',
}

export const SAYS_WORDS: Record<Says, string> = { yes: 'Yes, I agree', no: 'No', talk: 'I want to talk about it first' }

export const WAY_WORDS: Record<Way, string> = {
  met: 'We met',
  phone: 'I rang',
  letter: 'I wrote a letter',
  message: 'I sent a message',
  'through-somebody': 'Through somebody they trust',
}

const EACH: Record<AgreementLine['every'], string> = {
  once: 'once',
  weekly: 'a week',
  'four-weekly': 'every four weeks',
  monthly: 'a month',
}

/** '3 times a week, £36.00 a week', or the money alone. */
export function sayPart({ amountPence, times }: Pick<Part, 'amountPence' | 'times'>, every: Taper['every']): string {
  const money = amountPence === 0n ? 'nothing more is paid' : `${sayMoney(amountPence)} ${EACH[every]}`
  if (times === undefined || times === 0) return money
  return `${times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`} ${EACH[every]}: ${money}`
}

/** What stays for good after the last step. */
export function sayEnd({ parts, every }: Taper): string {
  const last = parts.at(-1)
  if (last !== undefined && last.amountPence > 0n) return `After the last step this stays: ${sayPart(last, every)}.`
  return 'After the last step nothing more is paid for this. That ends nothing by itself: an end is told apart, with its own notice.'
}

/** The rule of staying, as both agreed to it. */
export function sayRule({ hardWeeksToStay: weeks, mayReturn }: Taper, own: boolean): string {
  const who = own ? 'you say' : 'the person says'
  const stay =
    weeks === 1
      ? `If ${who} that one week was hard, the next step waits.`
      : `If ${who} that ${weeks} weeks were hard, the next step waits.`
  return mayReturn ? `${stay} One step back up is part of it too.` : stay
}

/** Where it stands, in a sentence or two. */
export function sayState(taper: Taper, today: Day): string {
  const next = taper.parts.find(({ from }) => from > today)
  switch (stateOf(taper, today)) {
    case 'proposed':
      return 'This is proposed. Nothing changes until both of you say yes.'
    case 'ahead':
      return `Both said yes. ${next === undefined ? '' : `The first step comes on ${sayDay(next.from)}.`}`
    case 'going-on':
      return `Step ${takenParts(taper, today).length} of ${taper.parts.length} has come. ${next === undefined ? '' : `The next one comes on ${sayDay(next.from)}.`}`
    case 'held':
      return 'It stays where it is. No step comes by itself. Going on is a new plan, with a new yes of both of you.'
    case 'at-its-end':
      return 'All steps have come.'
    case 'overtaken':
      return `What it was for, or its amount, changed${taper.overtakenOn === undefined ? '' : ` on ${sayDate(taper.overtakenOn)}`}. So no further step comes. New steps need a new yes of both of you.`
    case 'dropped':
      return 'This was let go. The payments went on as they were.'
  }
}

export function sayHardSoFar(taper: Taper, today: Day): string | undefined {
  const count = hardSinceStep(taper, today)
  if (count === 0) return undefined
  return `${count === 1 ? 'One hard week' : `${count} hard weeks`} since the last step.`
}

const HOW: Record<Exclude<Answer['how'], 'here'>, string> = {
  together: 'in a talk together',
  phone: 'by phone',
  paper: 'on paper',
}

/** What a side says, and how it came here. */
export function sayAnswer(one: Answer, own: boolean): string {
  const who = own && one.side === 'person' ? 'You said' : `${one.byName} said`
  const how =
    one.how === 'here'
      ? ''
      : ` It was said ${HOW[one.how]}, and ${one.typedByName} typed it on ${sayDate(one.typedOn)}.${one.witness === '' ? '' : ` ${one.witness} heard it too.`}`
  return `${who} on ${sayDate(one.saidOn)}: ${SAYS_WORDS[one.said]}.${how}`
}

export const noAnswerYet = (side: Side, own: boolean, person: string): string =>
  side === 'person' ? (own ? 'You have not said yet.' : `${person} has not said yet.`) : 'The worker has not said yet.'

/** Where one step back up can be taken: the only thing on the page that changes money today. */
export const BACK_UP_TODAY =
  'Going one step back up changes the money from today: there is more. Nothing else that you say here changes it today.'

/** The sentences of the timeline. */
export const said = {
  proposed: (name: string, what: string) =>
    `${name} proposed to step down slowly: ${what}. Nothing changes until both say yes.`,
  answered: (name: string, says: Says, what: string) =>
    `${name} answered about stepping down (${what}): ${SAYS_WORDS[says].replace('Yes, I agree', 'yes').toLowerCase().replace(/\bi\b/g, 'I')}.`,
  answeredFor: (worker: string, person: string, says: Says, what: string) =>
    `${worker} wrote down what ${person} says about stepping down (${what}): ${SAYS_WORDS[says].replace('Yes, I agree', 'yes').toLowerCase().replace(/\bi\b/g, 'I')}.`,
  asked: (worker: string, person: string) =>
    `${worker} asked ${person} about stepping down. There was no answer, so nothing changes.`,
  reason: ({ what, every, parts }: Taper) =>
    `Stepping down, agreed by both: ${what}. ${parts.map((part) => `${sayDate(part.from)}: ${sayPart(part, every)}`).join('. ')}.`,
  laid: (worker: string, { what, parts }: Taper) =>
    `${worker} set up the steps that both agreed to: ${what}.${parts[0] === undefined ? '' : ` The first comes on ${sayDate(parts[0].from)}.`}`,
  hard: (person: string, what: string) => `${person} said that this week was hard (${what}).`,
  heldByRule: (person: string, what: string) =>
    `${person} said that this week was hard. By the rule that was agreed the next step waits: ${what}.`,
  held: (name: string, what: string) => `${name} stays at this step: ${what}. The next one waits.`,
  back: (name: string, { what, every }: Taper, pence: Pence) =>
    `${name} went one step back up: ${what}, ${sayMoney(pence)} ${EACH[every]} from now on.`,
  dropped: (name: string, what: string) => `${name} let the stepping down go: ${what}. Payments go on as they are.`,
}
