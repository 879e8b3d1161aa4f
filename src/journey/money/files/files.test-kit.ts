import { day } from '#core/day.ts'
import type { DayTotal, FileHead, PaymentRow, Totals, Write } from './files.ts'

/** Payments of so much, each arriving on its day, to accounts with a number of their own. */
export const paymentsOf = (rows: readonly (readonly [string, bigint])[]): PaymentRow[] =>
  rows.map(([arrivesOn, amountPence], at) => ({
    reference: `FT${`${at + 1}`.padStart(10, '0')}`,
    accountName: `Anne Field ${at + 1}`,
    sortCode: '200000',
    accountNumber: `${55_779_911 + at}`,
    ...{ amountPence, arrivesOn: day(arrivesOn) },
  }))

/** What a file says before its payments. */
export const head = (days: readonly DayTotal[]): FileHead => ({
  runId: '019ac3d2-7a10-7c3e-9a11-0a1b2c3d4e5f',
  madeAt: new Date('2026-11-23T10:00:00Z'),
  attempt: 1,
  councilName: 'Eastmarsh Council',
  payer: { name: 'EASTMARSH COUNCIL', sortCode: '309089', accountNumber: '12345678', serviceUserNumber: '408912' },
  days,
})

/** The whole of what a writer wrote, and what it counted. */
export async function written(
  writing: (write: Write) => Promise<Totals>,
): Promise<Totals & { text: string; pieces: number }> {
  const pieces: Buffer[] = []
  const totals = await writing((piece) => void pieces.push(Buffer.from(piece)))
  return { ...totals, text: Buffer.concat(pieces).toString('utf8'), pieces: pieces.length }
}
