import type { Reason } from '#core/verdict.ts'
import type { Settings } from '#council/index.ts'
import { date, type Field, first, oneOf, type Raw } from '#web/fields.ts'
import { readLimits } from '../council-process/forms.ts'

type Money = Settings['money']

const linesOf = (raw: Raw, name: string): string[] =>
  first(raw, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const CODES_MAX = 100
const COLUMNS_MAX = 40

/** Codes, one a line: the code, a blank, its name. */
export const readCodes: Field<Money['codes']> = {
  read(raw, name) {
    const lines = linesOf(raw, name)
    if (lines.length === 0) return { reason: 'say-at-least-one-code' }
    const codes = lines.map((line) => /^(?<code>[A-Za-z0-9-]{1,20})\s+(?<name>\S.{0,79})$/.exec(line)?.groups)
    if (lines.length > CODES_MAX || codes.includes(undefined)) return { reason: 'not-a-code-on-a-line' }
    return { value: codes.map((found) => ({ code: found?.code ?? '', name: found?.name ?? '' })) }
  },
}

/** Columns, one a line: the heading, a colon, and a field or '=' and a fixed text. Empty: as shipped. */
export const readColumns: Field<Money['journal']> = {
  read(raw, name) {
    const lines = linesOf(raw, name)
    const columns = lines.map((line) => /^(?<heading>[^:]{1,60}?)\s*:\s*(?<field>\S.{0,79})$/.exec(line)?.groups)
    if (lines.length > COLUMNS_MAX || columns.includes(undefined)) return { reason: 'not-a-column-on-a-line' }
    return { value: columns.map((found) => ({ heading: found?.heading ?? '', field: found?.field ?? '' })) }
  },
}

/** Digits, however they are parted by blanks and hyphens. */
const digits = (count: number, reason: string): Field<string> => ({
  read(raw, name) {
    const value = first(raw, name).replaceAll(/[ -]/g, '')
    return new RegExp(`^[0-9]{${count}}$`).test(value) ? { value } : { reason }
  },
})

const payerName: Field<string> = {
  read(raw, name) {
    const value = first(raw, name).toUpperCase()
    return /^[A-Z0-9 .&/-]{1,18}$/.test(value) ? { value } : { reason: 'not-a-payer-name' }
  },
}

const percent: Field<number> = {
  read(raw, name) {
    const text = first(raw, name)
    const value = /^\d{3,5}$/.test(text) ? Number(text) : 0
    return value >= 101 && value <= 10_000 ? { value } : { reason: 'not-a-percent-here' }
  },
}

type Limits = { found: Money['runLimits']; reasons: readonly Reason[] }

const limits: Field<Limits> = {
  read(raw) {
    const { found, reasons } = readLimits(raw)
    return { value: { found: found.map(({ humanId, yearlyPence }) => ({ humanId, pence: yearlyPence })), reasons } }
  },
}

export const moneyFields = {
  from: date('say-from-which-day'),
  codes: readCodes,
  contributions: oneOf(['gross', 'net'], 'choose-net-or-gross'),
  limits,
  unusual: percent,
  payerName,
  payerSortCode: digits(6, 'not-a-sort-code'),
  payerAccountNumber: digits(8, 'not-an-account-number'),
  serviceUserNumber: digits(6, 'not-a-user-number'),
  accountsPayable: readColumns,
  journal: readColumns,
}
