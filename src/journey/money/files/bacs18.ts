import { assert } from '#core/assert.ts'
import { addDays, addWorkingDays, type Day, dayInLondon, dayOf, daysBetween } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { DayTotal, FileHead, PaymentRow, Totals, Write } from './files.ts'
import { type Layout, type Rows, totalOf, writeLayout } from './layout.ts'
import { bacsName } from './names.ts'

// The most that one credit carries: eleven digits of pence; and the two totals at the end: thirteen.
const CREDIT_MAX: Pence = 99_999_999_999n

/**
 * Writes payments as Bacs Standard 18 for several processing days (records of 106 characters, each with its own day): labels of
 * 80 characters (VOL1 HDR1 HDR2 UHL1), for each day its credits (code 99) and one contra (code 17) that balances them, then
 * EOF1 EOF2 UTL1. A credit is processed on the working day before it arrives. The layout is what banks publish for their
 * customers, as third parties read it, not the scheme's own document: everything about it stands in this file, so that it can
 * be replaced. The submission is named after its run, so that the same run twice is the same serial number.
 */
export const writeBacs18 = (
  rows: Rows<PaymentRow>,
  head: FileHead,
  holidays: readonly Day[],
  write: Write,
): Promise<Totals> => writeLayout(rows, head.days, bacs18Layout(head, new Set(holidays)), write)

/** What stands around and for each payment. */
export function bacs18Layout(head: FileHead, holidays: ReadonlySet<Day>): Layout<PaymentRow> {
  const processedOn = (day: Day): string => julian(addWorkingDays(day, -1, holidays))
  const { payer, days } = head
  const [earliest, latest] = [days[0], days.at(-1)]
  assert(earliest !== undefined && latest !== undefined, 'a file has at least one payment')
  const { payments, totalPence } = totalOf(days)
  const serial = head.runId.replaceAll('-', '').slice(-6).toUpperCase()
  const hdr1 = `A${payer.serviceUserNumber}S   ${payer.serviceUserNumber}${serial}00010001${' '.repeat(6)}${julian(dayInLondon(head.madeAt))}${julian(addDays(latest.arrivesOn, 1))} `
  const hdr2 = `F0212000106${' '.repeat(35)}00${' '.repeat(28)}`
  const labels = [
    `VOL1${serial}${' '.repeat(31)}${payer.serviceUserNumber}${' '.repeat(32)}1`,
    `HDR1${hdr1}000000${' '.repeat(20)}`,
    `HDR2${hdr2}`,
    `UHL1${processedOn(earliest.arrivesOn)}999999${' '.repeat(4)}000000004 MULTI  001${' '.repeat(40)}`,
  ]
  const ends = [
    `EOF1${hdr1}000000${' '.repeat(20)}`,
    `EOF2${hdr2}`,
    `UTL1${digits(totalPence, 13)}${digits(totalPence, 13)}${digits(BigInt(days.length), 7)}${digits(BigInt(payments), 7)}${' '.repeat(36)}`,
  ]
  let processed = ''
  return {
    first: lines(labels, 80),
    beforeDay: ({ arrivesOn }) => {
      processed = processedOn(arrivesOn)
      return ''
    },
    row: (payment) => lines([credit(payment, payer, processed)], 106),
    afterDay: (day) => lines([contra(day, payer, processed)], 106),
    last: lines(ends, 80),
  }
}

type Payer = FileHead['payer']

const credit = (payment: PaymentRow, payer: Payer, processed: string): string =>
  `${payment.sortCode}${payment.accountNumber}099${payer.sortCode}${payer.accountNumber}    ${digits(payment.amountPence, 11)}${wide(payer.name)}${wide(shown(payment))}${wide(payment.accountName)}${processed}`

const contra = ({ totalPence }: DayTotal, payer: Payer, processed: string): string =>
  `${payer.sortCode}${payer.accountNumber}017${payer.sortCode}${payer.accountNumber}    ${digits(totalPence, 11)}${' '.repeat(18)}${wide('CONTRA')}${wide(payer.name)}${processed}`

const shown = ({ rollNumber, reference }: PaymentRow): string =>
  rollNumber === undefined || rollNumber === '' ? reference : rollNumber

/** bYYDDD: a blank, two digits of the year, the number of the day in it. */
function julian(of: Day): string {
  const newYear = dayOf(Number(of.slice(0, 4)), 1, 1)
  assert(newYear !== undefined, 'a year has a first day')
  return ` ${of.slice(2, 4)}${`${daysBetween(newYear, of) + 1}`.padStart(3, '0')}`
}

const wide = (text: string): string => bacsName(text).padEnd(18)

function digits(value: bigint, places: number): string {
  assert(value <= CREDIT_MAX || places > 11, 'more than a Bacs record can carry')
  return value.toString().padStart(places, '0')
}

/** Records with their line ends; one of another length is refused by every reader, and so here. */
function lines(records: readonly string[], length: number): string {
  assert(
    records.every((record) => record.length === length),
    `a Bacs record is ${length} characters long`,
  )
  return records.map((record) => `${record}\r\n`).join('')
}
