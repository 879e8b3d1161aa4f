import { type Day, sayDate, sayDay } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { HeldUp, HoldUp, ItemKind, LeftOutBecause, RunStatus } from './payrun.ts'
import type { PayRunReason } from './rules.ts'

export const PAY_RUN_WORDS: Record<PayRunReason | 'say-up-to-which-day' | 'say-why-withdrawn', string> = {
  'nothing-is-due':
    'Nothing can be paid up to this day that is not in a run already. Choose a later day, or see below what is held up and why',
  'too-far-ahead':
    'This is more than six weeks ahead. Choose an earlier day, so that nothing has to come back if a plan changes',
  'still-being-drafted': 'This run is still being put together. Wait until it is whole, and look at it then',
  'nothing-stands-in-it': 'Nothing is left in this run to pay. Withdraw it',
  'run-is-checked-already': 'This run has been checked already. A finance approver can approve it now',
  'answer-the-warnings': 'Write what you found for the warnings above',
  'run-is-approved-already': 'This run has been approved already, so nothing was paid again',
  'run-is-withdrawn': 'This run was withdrawn. What it held is due again: draft a new run',
  'check-it-first': 'Nobody has checked this run yet. Ask a finance officer to look at what differs and to check it',
  'another-human-approves':
    'You drafted this run yourself, or checked it. Ask another finance approver to look at it and approve it',
  'run-pays-you': 'One of these payments goes to you. Ask another finance approver to approve this run',
  'above-your-limit': 'This run is above what you may approve. Ask a finance approver with a higher limit',
  'say-up-to-which-day': 'Write the day up to which payments are to go out',
  'say-why-withdrawn': 'Write why this run is not to be paid',
}

export const HOLD_UP_WORDS: Record<HoldUp, string> = {
  'no-bank-details': 'No bank details yet. A finance officer writes them down.',
  'bank-details-not-checked': 'Bank details not checked yet. A finance approver checks them.',
  'bank-sent-it-back': 'The bank sent the last payment back. A finance officer asks for new bank details.',
  'no-card': 'No card yet. A finance officer writes down its reference.',
  'on-hold': 'On hold.',
}

/** Why it is held up, who acts, and by when. `hold`: as `sayHold` says it, where one stands. */
export const sayHoldUp = (
  { why, actBy }: Pick<HeldUp, 'why' | 'actBy'>,
  today: Day,
  hold: string | undefined,
): string =>
  hold === undefined
    ? `${HOLD_UP_WORDS[why]} ${actBy < today ? `That was to be done by ${sayDay(actBy)}. See to it first.` : `To be done by ${sayDay(actBy)}, so that the money is there in time.`}`
    : `${HOLD_UP_WORDS[why]} ${hold}`

const LEFT_OUT_WORDS: Record<LeftOutBecause, string> = {
  'nothing-due-any-more': 'Left out: nothing is due for these days any more',
  'on-hold': 'Left out: payments are on hold',
  'changed-since': 'Left out: it has changed since. It is due again as it is now',
  'payment-came-back': 'Came back from the bank. It is due again',
}

/** The same of payments of their own: none is due again by itself, so each says where it is asked for again. */
const SINGLE_LEFT_OUT: Record<'pot' | 'refund', Partial<Record<LeftOutBecause, string>>> = {
  pot: {
    'changed-since':
      'Left out: the account that it goes to has changed since, or they have died. Ask for it again on their page of the money for a bad time: it says what to do',
    'payment-came-back': 'Came back from the bank. Ask for it again on the page of what came back',
  },
  refund: {
    'nothing-due-any-more': 'Left out: nothing is to go back any more',
    'changed-since':
      'Left out: less is to go back by now, the account has changed since, or they have died. Ask for it again on the page of what they pay: it says what to do',
    'payment-came-back': 'Came back from the bank. Ask for it again on the page of what came back',
  },
}

/** Why an item was left out, and what follows. */
export const sayLeftOut = (kind: ItemKind, reason: LeftOutBecause): string =>
  (kind === 'pot' || kind === 'refund' ? SINGLE_LEFT_OUT[kind][reason] : undefined) ?? LEFT_OUT_WORDS[reason]

export const STATUS_WORDS: Record<RunStatus, string> = {
  drafting: 'being put together',
  drafted: 'to be checked',
  checked: 'to be approved',
  posting: 'approved, being paid',
  posted: 'approved',
  withdrawn: 'withdrawn',
}

export const PAY_RUN_DONE = {
  drafted: 'The run is drafted. Nothing is paid until a finance approver has approved it.',
  checked: 'The run is checked. A finance approver can approve it now.',
  approved: 'The run is approved. The file for the bank is ready once all of it is paid.',
  withdrawn: 'The run is withdrawn. Nothing of it is paid.',
}

/** '1 payment', '3 payments' */
export const sayPayments = (count: number): string => (count === 1 ? '1 payment' : `${count} payments`)

/** '1 person', '3 people' */
export const sayPeople = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

const sayDays = (from: Day, to: Day): string => (from === to ? sayDay(from) : `${sayDate(from)} to ${sayDate(to)}`)

/** The sentences of the timeline. */
export const said = {
  paid: (pence: Pence, arrivesOn: Day, from: Day, to: Day) =>
    `We paid you ${sayMoney(pence)} for ${sayDays(from, to)}. It reaches your account on ${sayDay(arrivesOn)}.`,
  paidByUs: (pence: Pence, from: Day, to: Day) =>
    `We set aside ${sayMoney(pence)} for ${sayDays(from, to)}. The council pays for it from there.`,
  paidToOthers: (pence: Pence, arrivesOn: Day, from: Day, to: Day) =>
    `We paid ${sayMoney(pence)} for you for ${sayDays(from, to)}. It arrives on ${sayDay(arrivesOn)}.`,
  more: (pence: Pence, from: Day, to: Day) =>
    `We paid you ${sayMoney(pence)} more for ${sayDays(from, to)}, since what was agreed has changed.`,
  less: (pence: Pence, from: Day, to: Day) =>
    `We took ${sayMoney(pence)} off this payment. So much too much was paid for ${sayDays(from, to)}.`,
  kept: (pence: Pence, from: Day, to: Day) =>
    `We kept ${sayMoney(pence)} of this payment. It is what you pay towards your support for ${sayDays(from, to)}.`,
  paidFromPot: (pence: Pence, arrivesOn: Day, what: string) =>
    `We paid ${sayMoney(pence)} out of your money for a bad time: ${what}. It arrives on ${sayDay(arrivesOn)}.`,
  refunded: (pence: Pence, arrivesOn: Day) =>
    `We gave you back ${sayMoney(pence)}. You had paid it towards your support, and it is not due any more. It reaches your account on ${sayDay(arrivesOn)}.`,
  keptGivenBack: (pence: Pence, from: Day, to: Day) =>
    `We gave you back ${sayMoney(pence)}. We had kept it for ${sayDays(from, to)}.`,
}
