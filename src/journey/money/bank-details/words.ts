import { sayDate } from '#core/day.ts'
import type { Payee, SaidOfDetails, Whose } from './payee.ts'
import type { BankReason, SwitchReason } from './rules.ts'

type Needed =
  | 'say-whose-account'
  | 'say-the-sort-code'
  | 'sort-code-has-six-digits'
  | 'say-the-account-number'
  | 'account-number-has-eight-digits'
  | 'say-what-they-answered'

export const BANK_WORDS: Record<BankReason | SwitchReason | Needed, string> = {
  'payments-not-set-up': 'The payments are not set up yet. Do that first, on this person’s money page',
  'numbers-cannot-be-right':
    'These two numbers cannot belong together. Look for a slip in either of them. If both are right as written, ask the person to ring their bank',
  'no-details-to-check': 'No bank details have been written down yet. Ask a finance officer to do that first',
  'details-are-checked-already': 'These bank details have been checked already. Nothing more is needed here',
  'another-human-checks-details':
    'You wrote these details down yourself. Ask somebody else who approves payments to check them',
  'ask-the-person-first':
    'These details take the place of others. First ask the person whether they are theirs. Do that on the page “Ask about the new details”',
  'person-says-not-theirs':
    'The person says that these details are not theirs, so they never count. Ask for the right ones, and write those down',
  'person-was-asked-already': 'The person was asked about these details already. Their answer stands',
  'ask-them-alone': 'Ask again when nobody else is with them. Then tick this',
  'say-who-asked-them': 'Write who asked them face to face, and where',
  'choose-whose-account':
    'Choose whose account it is. Some of the money goes to the person, some to somebody who looks after it for them',
  'say-whose-account': 'Write the name on the account',
  'say-the-sort-code': 'Write the sort code. It has 6 digits',
  'sort-code-has-six-digits': 'A sort code has 6 digits, like 20-00-00. Check it and write it again',
  'say-the-account-number': 'Write the account number. It has 8 digits',
  'account-number-has-eight-digits':
    'An account number has 8 digits. If this one has 6 or 7, that is fine too. Check it and write it again',
  'say-what-they-answered': 'Choose what the person said',
  'switch-is-checked-already': 'Somebody has checked this move already. Nothing more is needed here',
  'switch-is-overtaken': 'Payments go to other details by now. So this move changes nothing any more',
  'another-human-checks-the-switch': 'You brought this message in yourself. Ask somebody else to check it',
  'switch-is-about-you': 'This is your own account. Ask somebody else to check it',
}

export const BANK_DONE = {
  entered: 'The bank details are written down. A second person checks them. Then we can pay.',
  'entered-new': 'The new details are written down. Next: ask the person whether they are theirs.',
  confirmed: 'Thank you. Payments go to this account from the next pay run on.',
  'asked-yes': 'Thank you. They are theirs. Now a finance approver checks them.',
  'asked-no': 'Thank you. These details never count. Payments go on to the account that counted before.',
}

export const SWITCH_DONE = { checked: 'Thank you. Payments go to the new account from the next pay run on.' }

export const SAID_WORDS: Record<SaidOfDetails, string> = {
  'yes-mine': '“Yes, this is mine, or of somebody I chose”',
  'not-mine': '“No, this is not mine”, or they did not know of it',
}

/** Whose account details are of. */
export const whoseWords = (name: string): Record<Whose, string> => ({
  held: `${name}’s own account`,
  'third-party': `The account of those who look after money for ${name}`,
})

/** '20-00-00' */
export const saySortCode = (digits: string): string => digits.replace(/(\d\d)(\d\d)(\d\d)/, '$1-$2-$3')

/** 'ending in 11': all that is shown of an account outside the finance team. */
export const sayEnding = ({ accountNumber }: Pick<Payee, 'accountNumber'>): string =>
  `ending in ${accountNumber.slice(-2)}`

/** What the check digits say, to whoever checks. */
export const CHECKED_WORDS: Record<Payee['checkedAs'], string> = {
  fits: 'The two numbers fit together by their check digits.',
  'cannot-be-told':
    'The check digits cannot tell whether these two numbers fit together: no table speaks of them. Compare each digit.',
  'not-checked': 'The numbers were written down before we looked at check digits. Compare each digit.',
}

export const WHOSE_WORDS = {
  person: 'The name on the account is the person’s own.',
  helper: 'The name on the account is of somebody who looks after the money for them. That is fine.',
  unknown:
    'The name on the account is neither the person’s nor of somebody named to look after the money. Ask why before you go on.',
} as const

/** '“They are mine”, on 3 May 2026, to Farah Khan by 01234 567890.' */
export const sayCall = ({ said, on, byName, numberRung }: NonNullable<Payee['call']>): string =>
  `${said === 'yes-mine' ? 'They said: this is mine' : 'They said: this is not mine'}. ${byName} asked on ${sayDate(on)}, by: ${numberRung}.`

/** The sentences of the timeline. */
export const said = {
  entered: (officer: string) =>
    `${officer} wrote down the bank details for the payments. A second person checks them next.`,
  enteredNew: (officer: string, name: string) =>
    `${officer} wrote down new bank details. Before they count, the council asks ${name} whether they are right.`,
  asked: (officer: string, name: string, answer: SaidOfDetails) =>
    answer === 'yes-mine'
      ? `${officer} asked about the new bank details. ${name} said that they are right.`
      : `${officer} asked about the new bank details. ${name} said that they are not theirs, so nothing is paid there.`,
  confirmed: (approver: string) => `${approver} checked the bank details. The payments can begin.`,
  confirmedNew: (approver: string) =>
    `${approver} checked the new bank details. Payments go there from the next one on.`,
  switched: (approver: string) =>
    `The bank told us that the account has moved. ${approver} checked it. Payments go to the new account, and none is late.`,
}
