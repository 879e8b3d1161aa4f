import { type Day, sayDate, sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Every } from '#core/pattern/index.ts'
import type { AgreementLine, ManagedAs } from './agreement.ts'
import type { AgreementReason } from './rules.ts'

type Needed =
  | 'choose-who-holds-it'
  | 'say-whose-account'
  | 'say-the-sort-code'
  | 'sort-code-has-six-digits'
  | 'say-the-account-number'
  | 'account-number-has-eight-digits'

export const AGREEMENT_WORDS: Record<AgreementReason | Needed, string> = {
  'plan-not-approved':
    'No plan has been approved here, so there is nothing to pay yet. Set up payments once the decision is made',
  'payments-are-set-up-already': 'The payments are set up already. Open this person’s money page to see them',
  'line-serves-no-outcome':
    'One part of this plan belongs to no goal, so it cannot be paid. Ask the worker to put it right in the plan',
  'payments-not-set-up': 'The payments are not set up yet. Do that first, on this person’s money page',
  'no-details-to-check': 'No bank details have been written down yet. Ask a finance officer to do that first',
  'details-are-checked-already': 'These bank details have been checked already. Nothing more is needed here',
  'another-human-checks-details':
    'You wrote these details down yourself. Ask somebody else who approves payments to check them',
  'choose-who-holds-it': 'Choose who looks after the money',
  'say-whose-account': 'Write the name on the account',
  'say-the-sort-code': 'Write the sort code. It has 6 digits',
  'sort-code-has-six-digits': 'A sort code has 6 digits, like 20-00-00. Check it and write it again',
  'say-the-account-number': 'Write the account number. It has 8 digits',
  'account-number-has-eight-digits':
    'An account number has 8 digits. If this one has 6 or 7, that is fine too. Check it and write it again',
}

export const MANAGED_WORDS: Record<ManagedAs, string> = {
  'direct-payment': 'The person: it goes to an account of theirs (direct payment)',
  'council-managed': 'The council: it pays for what is in the plan',
  'third-party': 'Somebody else looks after it for the person',
}

export const EVERY_WORDS: Record<Every, string> = {
  once: 'once',
  weekly: 'a week',
  'four-weekly': 'every four weeks',
  monthly: 'a month',
}

/** '£62.00 a week, from Monday 30 November 2026, until: my therapy ends' */
export function sayLine({
  amountPence,
  every,
  from,
  to,
  endsEvent,
}: Pick<AgreementLine, 'amountPence' | 'every' | 'from' | 'to' | 'endsEvent'>): string {
  if (every === 'once') return `${sayMoney(amountPence)} once, on ${sayDay(from)}`
  const until =
    to !== undefined
      ? `, up to ${sayDay(to)}`
      : endsEvent !== undefined
        ? `, until: ${endsEvent}`
        : ', until we agree together that it ends'
  return `${sayMoney(amountPence)} ${EVERY_WORDS[every]}, from ${sayDay(from)}${until}`
}

/** What got no yes, to whoever sets up or reads about the money. */
export const sayNotAgreed = (lines: readonly { what: string }[]): string =>
  `Not agreed, and not paid: ${lines.map(({ what }) => what).join('; ')}.`

export const AGREEMENT_DONE = {
  'set-up': 'The payments are set up. Next: the bank details.',
  entered: 'The bank details are written down. A second person checks them. Then we can pay.',
  confirmed: 'Thank you. Payments go to this account from the next pay run on.',
}

/** The sentences of the timeline. */
export const said = {
  setUp: (officer: string) => `${officer} set up the payments that were agreed.`,
  setUpSince: (officer: string) => `${officer} set up the payment that was agreed when the decision was made again.`,
  entered: (officer: string) =>
    `${officer} wrote down the bank details for the payments. A second person checks them next.`,
  confirmed: (approver: string) => `${approver} checked the bank details. The payments can begin.`,
  ends: (lastDay: Day) => `The payments were set to end. The last day that is paid is ${sayDate(lastDay)}.`,
}
