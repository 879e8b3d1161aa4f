import { type Day, sayDate } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import { WHYS, type Why } from '../codes.ts'
import { WHY_FOR_PERSON, WHY_WORDS } from '../words.ts'
import type { CameBack, NextStep } from './returned.ts'
import type { ReturnedReason } from './rules.ts'

export const RETURNED_WORDS: Record<
  ReturnedReason | 'write-the-reference' | 'write-the-amount' | 'say-when' | 'say-what-the-bank-said',
  string
> = {
  'no-such-payment': 'We have no payment with this reference. Check each letter and number of it',
  'another-amount': 'We paid another amount with this reference. Look at the letter again',
  'not-paid-yet': 'This payment has not gone out yet, so it cannot be back. Look at the reference again',
  'is-back-already': 'This is written down already, so nothing was done twice',
  'was-used-already':
    'This money was kept by the council and has been used since. Take back what was bought with it first, then write this down',
  'not-yet-today': 'This day is still to come. Write the day on which the money came back',
  'choose-what-it-is': 'Choose which payment it is, or that it is not one of ours',
  'say-why': 'Write how you know, in a few words',
  'goes-again-already': 'It goes out again already, so there is nothing to do',
  'ask-for-it-again': 'The account is right by now. Ask for this payment again, from the page of what came back',
  'write-the-reference': 'Write the reference that the bank gives',
  'write-the-amount': 'Write how much came back, in pounds and pence',
  'say-when': 'Write the day on which it came back',
  'say-what-the-bank-said': 'Choose what the bank said',
}

export const RETURNED_DONE = {
  'written-down': 'It is written down. The person has been told, kindly, and nothing is lost.',
  'not-ours': 'It is written down that this was not paid from here.',
  again: 'It is written down that the account is right. What happens next stands beside the payment.',
}

export const NEXT_WORDS: Record<NextStep, string> = {
  'needs-details': 'A finance officer asks the person for the right account.',
  'needs-check': 'New details are written down. A finance approver checks them.',
  'goes-again': 'It goes out again with the next pay run.',
  'ask-again': 'A finance officer asks for it again, from the page of what came back. No run pays it by itself.',
  'ask-back':
    'A finance officer asks for it again: as much as is too much by then, from the page of what came back. No run pays it by itself.',
  'in-a-run': 'It stands in a run again. It goes out when another human has said yes to that.',
  'paid-again': 'It has been paid again.',
}

/** What goes out in its place, where that is not the same. */
export const sayAgain = ({ amountPence, againPence }: Pick<CameBack, 'amountPence' | 'againPence'>): string =>
  againPence === undefined || againPence === amountPence ? '' : ` It is ${sayMoney(againPence)} now.`

/** For the person: what happens next. */
export const NEXT_FOR_PERSON: Record<NextStep, string> = {
  'needs-details': 'We will ask you for the right account. When we have it, we pay you this money.',
  'needs-check': 'We have your new account details and are checking them. Then we pay you this money.',
  'goes-again': 'We pay you this money again with the next payments.',
  'ask-again': 'We send you this money again, once two of us have said yes to it.',
  'ask-back': 'We send you what is still too much, once two of us have said yes to it.',
  'in-a-run': 'We are sending you this money again. Two of us say yes to it first.',
  'paid-again': 'We have paid you this money again.',
}

/** What somebody may choose that the bank said. */
export const CHOICES = WHYS.map((why: Why) => ({ value: why, text: WHY_WORDS[why] }))

/** The sentences of the timeline. */
export const said = {
  cameBack: (pence: Pence, on: Day, why: Why) =>
    `${sayMoney(pence)} that we sent came back from the bank on ${sayDate(on)}. ${WHY_FOR_PERSON[why]} The money is safe, and we will pay it again.`,
  again: (pence: Pence, isSingle: boolean) =>
    `The account is right after all. ${sayMoney(pence)} goes out again ${isSingle ? 'once two of us have said yes to it' : 'with the next payments'}.`,
}
