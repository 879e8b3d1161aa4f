import { type Day, sayDate, sayDay } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { HoldUp } from './payrun.ts'
import type { PayRunReason } from './rules.ts'

export const PAY_RUN_WORDS: Record<PayRunReason | 'say-up-to-which-day', string> = {
  'nothing-is-due':
    'Nothing can be paid up to this day that is not in a run already. Choose a later day, or see below what is held up and why',
  'too-far-ahead':
    'This is more than six weeks ahead. Choose an earlier day, so that nothing has to come back if a plan changes',
  'run-is-approved-already': 'This run has been approved already, so nothing was paid again. You can download its file',
  'another-human-approves': 'You drafted this run yourself. Ask another finance approver to look at it and approve it',
  'run-pays-you': 'One of these payments goes to you. Ask another finance approver to approve this run',
  'say-up-to-which-day': 'Write the day up to which payments are to go out',
}

export const HOLD_UP_WORDS: Record<HoldUp, string> = {
  'no-bank-details': 'No bank details yet. A finance officer writes them down.',
  'bank-details-not-checked': 'Bank details not checked yet. A finance approver checks them.',
}

export const PAY_RUN_DONE = {
  drafted: 'The run is drafted. Nothing is paid until a finance approver has approved it.',
  approved: 'The run is approved. The file for the bank is ready.',
}

/** '1 payment', '3 payments' */
export const sayPayments = (count: number): string => (count === 1 ? '1 payment' : `${count} payments`)

/** The sentences of the timeline. */
export const said = {
  paid: (pence: Pence, arrivesOn: Day, from: Day, to: Day) =>
    `We paid you ${sayMoney(pence)} for ${from === to ? sayDay(from) : `${sayDate(from)} to ${sayDate(to)}`}. It reaches your account on ${sayDay(arrivesOn)}.`,
}
