import { sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { SingleReason } from './rules.ts'
import type { SingleAsked } from './single.ts'

export const SINGLE_WORDS: Record<SingleReason, string> = {
  'on-hold': 'Payments are on hold, so this cannot go out. See to the hold first, on this person’s money page',
  'no-bank-details':
    'No account is written down that this could go to. Write it down first, on this person’s money page',
  'bank-details-not-checked':
    'Nobody has checked the account that this goes to. Ask a finance approver to check it, then pay this',
  'bank-sent-it-back': 'The bank sent the last payment to this account back. Ask for new details first',
  'no-card': 'No card is written down. Write it down first, or choose another place',
  'person-has-died':
    'This person has died, so nothing goes to their own account. Ask their worker who sorts out what they leave, and agree with them where it goes',
  'nothing-to-pay-it-for': 'No payments are set up here. Set them up first, on this person’s money page',
}

/** Where a payment of its own stands, for whoever reads the page. */
export function saySingle({ amountPence, what, askedByName, is, arrivesOn }: SingleAsked): string {
  const amount = `${sayMoney(amountPence)} for ${what}`
  if (is === 'asked' || arrivesOn === undefined)
    return `${amount}: ${askedByName} asked for it. Another person on the finance team says yes first, then it goes out.`
  return is === 'on-its-way'
    ? `${amount}: on its way. It is there by ${sayDay(arrivesOn)}.`
    : `${amount}: paid. It was there on ${sayDay(arrivesOn)}.`
}
