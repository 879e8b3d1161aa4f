import { assert } from './assert.ts'

/** Whole pence. Never a float: 0.1 + 0.2 is not 0.3 there. */
export type Pence = bigint

/** The most that one typed amount may be: £10,000,000. More is a slip of the finger. */
export const TYPED_PENCE_MAX: Pence = 1_000_000_000n

const TYPED = /^(?<sign>[-−]?)£?(?<inner>[-−]?) ?(?<whole>\d{1,3}(?:,\d{3})+|\d{1,20}|)(?:\.(?<part>\d{1,2}))?$/

/**
 * Pence from what a person typed: '62', '£62.00', '1,234.5', '.50'. Undefined for anything else: empty, more than two
 * decimals, commas that do not part thousands ('12,34' may mean 12.34), more than £10,000,000, and below zero unless
 * `negative` is allowed ('-3.50', '−£3.50', '£-3.50').
 */
export function pounds(text: string, allow: { negative?: boolean } = {}): Pence | undefined {
  const found = TYPED.exec(text.trim())?.groups
  if (found === undefined) return undefined
  const { sign = '', inner = '', whole = '', part = '' } = found
  if (whole + part === '' || (sign !== '' && inner !== '')) return undefined
  const pence = BigInt(whole.replaceAll(',', '')) * 100n + BigInt(part.padEnd(2, '0'))
  if (pence > TYPED_PENCE_MAX) return undefined
  if (sign + inner === '') return pence
  return allow.negative === true ? -pence : undefined
}

/** '£1,234.50', with a true minus before the pound sign where it is below zero: '−£3.50'. */
export function sayMoney(pence: Pence): string {
  const size = pence < 0n ? -pence : pence
  const whole = (size / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',')
  return `${pence < 0n ? '−' : ''}£${whole}.${(size % 100n).toString().padStart(2, '0')}`
}

/**
 * `top` ÷ `bottom`, to the nearest whole, halves up; below zero the mirror image (halves away from zero), so that a
 * reversal is always exactly what it reverses. `bottom` is above zero.
 */
export function divide(top: bigint, bottom: bigint): bigint {
  return top < 0n ? -((bottom - 2n * top) / (2n * bottom)) : (2n * top + bottom) / (2n * bottom)
}

/** `amount` × `part` ÷ `whole` in whole pence, rounded once, as `divide` does: half a penny counts as a penny. */
export function proRata(amount: Pence, part: bigint, whole: bigint): Pence {
  assert(whole > 0n && part >= 0n, 'a share needs a whole above zero and a part of zero or more')
  return divide(amount * part, whole)
}

/**
 * Shares `total` pence out by weight, to the penny. Rule: each share is rounded towards zero; the pence left over go one
 * each to the largest remainders; between equal remainders the earlier share is served first.
 */
export function allocate(total: Pence, weights: readonly bigint[]): Pence[] {
  const sum = weights.reduce((a, b) => a + b, 0n)
  assert(sum > 0n && weights.every((weight) => weight >= 0n), 'shares need weights of zero or more, not all zero')
  const sign = total < 0n ? -1n : 1n
  const size = total * sign
  const shares = weights.map((weight, index) => ({ index, floor: (size * weight) / sum, rest: (size * weight) % sum }))
  const left = Number(size - shares.reduce((a, share) => a + share.floor, 0n))
  const byRest = [...shares].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  const lucky = new Set(byRest.slice(0, left).map((share) => share.index))
  return shares.map((share) => sign * (share.floor + (lucky.has(share.index) ? 1n : 0n)))
}

const WHOLE = /^(?:0|-?[1-9]\d*)$/

/** Pence as JSON carries them: a decimal string of whole pence ('6200' for £62.00), since a JSON number is a float. */
export const toJson = (pence: Pence): string => pence.toString()

/** Reads back what `toJson` wrote; anything else is a bug. */
export function fromJson(text: string): Pence {
  assert(WHOLE.test(text), 'not whole pence')
  return BigInt(text)
}
