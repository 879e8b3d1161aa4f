import { type Day, dayOf } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/
const NAMED = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3,9})\.?,?[- ](\d{4}|\d{2})(?!\d)/i

/** Which part of a day in numbers stands first: 27/11/2026, 11/27/2026 or 2026/11/27. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/**
 * A day as British banks write it: the day before the month (unless `order` is 'mdy'), a year of two digits is of this century. A time
 * after it is left out: the day is the bank's. Undefined for anything else; 13 is never taken for a day because it does not do for a month.
 */
export function dateOf(text: string, order: DateOrder = 'dmy'): Day | undefined {
  const trimmed = text.trim()
  const yearFirst = YEAR_FIRST.exec(trimmed) ?? TOGETHER.exec(trimmed)
  if (yearFirst !== null) return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const inNumbers = DAY_FIRST.exec(trimmed)
  if (inNumbers !== null) {
    const [first, second] = [Number(inNumbers[1]), Number(inNumbers[2])]
    if (order === 'ymd')
      return inNumbers[3]?.length === 2 ? dayOf(2000 + first, second, Number(inNumbers[3])) : undefined
    return order === 'mdy' ? dayOf(fullYear(inNumbers[3]), first, second) : dayOf(fullYear(inNumbers[3]), second, first)
  }
  const named = NAMED.exec(trimmed)
  if (named === null) return undefined
  const month = MONTHS.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1
  return dayOf(fullYear(named[3]), month, Number(named[1]))
}

const fullYear = (year = ''): number => (year.length === 2 ? 2000 + Number(year) : Number(year))

/** Which order a day in numbers proves by a part above 12; undefined where it may be read both ways, or is none. */
export function orderShown(text: string): 'dmy' | 'mdy' | undefined {
  const found = DAY_FIRST.exec(text)
  if (found === null) return undefined
  const [first, second] = [Number(found[1]), Number(found[2])]
  if (first > 12 && first <= 31 && second <= 12) return 'dmy'
  return second > 12 && second <= 31 && first <= 12 ? 'mdy' : undefined
}

// Short texts are copies of their own; a longer one may be a window on the whole piece of the file, and would keep it.
const KEPT_LENGTH = 12
const KEPT_MAX = 5000

/** `dateOf` that remembers what it has read, since a statement has few days and many lines. */
export function dateReader(order: DateOrder): (text: string) => Day | undefined {
  const known = new Map<string, Day | undefined>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const read = dateOf(text, order)
    if (text.length <= KEPT_LENGTH && known.size < KEPT_MAX) known.set(text, read)
    return read
  }
}

/** An amount without its sign, and which sign it had, if any: '−', brackets or DR behind it; '+' or CR behind it. */
export type Amount = { readonly pence: Pence; readonly sign: '+' | '-' | undefined }

const SIGNED = /^(?<sign>[-+]?)(?<inner>\d[\d,.' ]*|[.,]\d{1,2})(?<behind>-?)(?<side>cr|dr)?$/i

/**
 * Pence from an amount as banks write it: '£1,183.23', '(12.00)', '-33,87' (a comma before the last two digits parts the pence, where no
 * point does), '12.00 DR'. Undefined for more than two decimals (unless zeros), or more than a hundred billion pounds.
 */
export function amountOf(text: string): Amount | undefined {
  return plainAmount(text) ?? anyAmount(text)
}

const [PLUS, MINUS, POINT, ZERO, NINE, POUND] = [43, 45, 46, 48, 57, 163]

/** '-1183.23', '£12', '+5.5': what nearly all amounts are, read digit by digit. Undefined for every other writing, right or wrong. */
function plainAmount(text: string): Amount | undefined {
  const end = text.length
  if (end === 0 || end > 14) return undefined
  let at = 0
  const first = text.charCodeAt(0)
  const sign = first === MINUS ? '-' : first === PLUS ? '+' : undefined
  if (sign !== undefined) at += 1
  if (text.charCodeAt(at) === POUND) at += 1
  let pence = 0
  let decimals = -1
  let digits = 0
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= ZERO && code <= NINE) {
      pence = pence * 10 + code - ZERO
      digits += 1
      if (decimals >= 0) decimals += 1
    } else if (code === POINT && decimals < 0 && digits > 0) decimals = 0
    else return undefined
  }
  if (digits === 0 || digits > 11 || decimals > 2 || decimals === 0) return undefined
  return { pence: BigInt(decimals === 2 ? pence : decimals === 1 ? pence * 10 : pence * 100), sign }
}

function anyAmount(text: string): Amount | undefined {
  const plain = text
    .replaceAll(/[£$€\s\u00a0]|\b(?:GBP|EUR|USD)\b/gi, '')
    .replaceAll('−', '-')
    .replace(/^\((.*)\)$/, '-$1')
  const found = SIGNED.exec(plain)?.groups
  if (found === undefined) return undefined
  const { sign = '', inner = '', behind = '', side = '' } = found
  const size = sizeOf(inner)
  if (size === undefined) return undefined
  if (sign === '-' || behind === '-' || side.toLowerCase() === 'dr') return { pence: size, sign: '-' }
  return { pence: size, sign: sign + side === '' ? undefined : '+' }
}

function sizeOf(text: string): Pence | undefined {
  const isCommaDecimal = /,\d{1,2}$/.test(text) && !/\.\d*,\d*\./.test(text)
  const [whole = '', part = '', ...more] = (
    isCommaDecimal ? text.replaceAll(/[.']/g, '').split(',') : text.replaceAll(/[,']/g, '').split('.')
  ).map((piece) => piece.trim())
  if (more.length > 0 || !/^\d{0,11}$/.test(whole) || !/^\d{0,2}0*$/.test(part)) return undefined
  return whole + part === '' ? undefined : BigInt(whole) * 100n + BigInt(part.slice(0, 2).padEnd(2, '0'))
}

/** Digits alone of a sort code or account as a sheet may hold it ('20-00-00', '="01234567"'); shorter ones filled from the left. */
export function digitsOf(text: string, length: number): string | undefined {
  const digits = text.replaceAll(/[\s="'-]/g, '')
  return /^\d+$/.test(digits) && digits.length <= length && digits.length >= length - 2
    ? digits.padStart(length, '0')
    : undefined
}

/** The first so many characters of a text, never half of one. */
export const cut = (text: string, max: number): string => (text.length > max ? text.slice(0, max) : text).toWellFormed()

/** A text with its ends trimmed and its blanks made single. */
export function squeezed(text: string): string {
  const trimmed = text.trim()
  for (let at = 0; at < trimmed.length; at += 1) {
    const code = trimmed.charCodeAt(at)
    const isBlank = code <= 32 || code === 160 || code >= 0x1680
    if (isBlank && (code !== 32 || trimmed.charCodeAt(at + 1) <= 32)) return trimmed.replaceAll(/\s+/g, ' ')
  }
  return trimmed
}
