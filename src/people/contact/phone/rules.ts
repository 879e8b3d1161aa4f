import { type Day, daysBetween } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Phones } from './phone.ts'

export type PhoneReason = 'not-a-number' | 'that-number-stands' | 'said-after-today' | 'said-too-long-ago'

/** How many days back a number may have been said: what was said before that is asked again. */
export const DAYS_BACK = 92

/**
 * A number must have been held for so many days before a change of bank details, to be rung about it. Whoever takes over
 * somebody's money changes the number first and the account next, within days (trust 8: the number held before).
 */
export const HELD_DAYS = 28

/** Digits as they are kept: a UK number from 0, any other from +; undefined where it is no number. '' stays ''. */
export function phoneNumber(typed: string): string | undefined {
  const digits = typed
    .replaceAll(/[\s().-]/g, '')
    .replace(/^00/, '+')
    .replace(/^\+440?/, '0')
  return digits === '' || /^0[1-9]\d{8,9}$/.test(digits) || /^\+[1-9]\d{8,14}$/.test(digits) ? digits : undefined
}

/** The number that stands today; '' where there is none. */
export const standingPhone = ({ said, first }: Phones): string => said[0]?.phone ?? first

/** Whether this may be kept: it is a number, or none any more, and another than stands. */
export function maySayPhone(phones: Phones, typed: string, said: { on: Day; today: Day }): Verdict<PhoneReason> {
  const phone = phoneNumber(typed)
  const standing = phoneNumber(standingPhone(phones)) ?? ''
  if (phone === undefined || (phone === '' && standing === '')) return refuse('not-a-number', 'phone')
  if (phone === standing) return refuse('that-number-stands', 'phone')
  if (said.on > said.today) return refuse('said-after-today', 'saidOn')
  return daysBetween(said.on, said.today) > DAYS_BACK ? refuse('said-too-long-ago', 'saidOn') : fine
}

/**
 * The number that had stood for `HELD_DAYS` when something was asked for on a day; '' where there was none. One that came with
 * the record, before any was said, is as old as the record. Counted from the day it was typed, whatever day it is said to be of.
 */
export function heldBefore({ said, first }: Phones, askedOn: Day): string {
  return said.find(({ typedOn }) => daysBetween(typedOn, askedOn) >= HELD_DAYS)?.phone ?? first
}
