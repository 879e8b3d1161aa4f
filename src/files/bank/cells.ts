import { type Day, dayOf } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/
const NAMED = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3,9})\.?,?[- ](\d{4}|\d{2})(?!\d)/i

/**
 * A day as British banks write it: the day before the month, a year of two digits is of this century. A time after it is left out: the
 * day is the bank's. Undefined for anything else; 13 is never taken for a day because it does not do for a month.
 */
export function dateOf(text: string): Day | undefined {
  const trimmed = text.trim()
  const yearFirst = YEAR_FIRST.exec(trimmed) ?? TOGETHER.exec(trimmed)
  if (yearFirst !== null) return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const dayFirst = DAY_FIRST.exec(trimmed)
  if (dayFirst !== null) return dayOf(fullYear(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]))
  const named = NAMED.exec(trimmed)
  if (named === null) return undefined
  const month = MONTHS.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1
  return dayOf(fullYear(named[3]), month, Number(named[1]))
}

const fullYear = (year = ''): number => (year.length === 2 ? 2000 + Number(year) : Number(year))

/** An amount without its sign, and which sign it had, if any: '−', brackets or DR behind it; '+' or CR behind it. */
export type Amount = { readonly pence: Pence; readonly sign: '+' | '-' | undefined }

const SIGNED = /^(?<sign>[-+]?)(?<inner>\d[\d,.' ]*|[.,]\d{1,2})(?<behind>-?)(?<side>cr|dr)?$/i

/**
 * Pence from an amount as banks write it: '£1,183.23', '(12.00)', '-33,87' (a comma before the last two digits parts the pence, where no
 * point does), '12.00 DR'. Undefined for more than two decimals (unless zeros), or more than a hundred billion pounds.
 */
export function amountOf(text: string): Amount | undefined {
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
export const cut = (text: string, max: number): string => text.slice(0, max).toWellFormed()
