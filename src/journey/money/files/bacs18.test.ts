import { expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { writeBacs18 } from './bacs18.ts'
import { head, paymentsOf, written } from './files.test-kit.ts'
import { daysOf } from './layout.ts'

const linesOf = async (rows: ReturnType<typeof paymentsOf>, holidays: string[] = []) =>
  (await written((write) => writeBacs18(rows, head(daysOf(rows)), holidays.map(day), write))).text.split('\r\n')

test('labels, credits with a contra a day, and totals that balance', async () => {
  const lines = await linesOf(
    paymentsOf([
      ['2026-11-27', 6_200n],
      ['2026-11-27', 5n],
      ['2026-12-04', 10_000n],
    ]),
  )
  expect(lines.pop()).toBe('')
  expect(lines.map((line) => [line.slice(0, 4), line.length])).toEqual([
    ...[
      ['VOL1', 80],
      ['HDR1', 80],
      ['HDR2', 80],
      ['UHL1', 80],
      ['2000', 106],
      ['2000', 106],
      ['3090', 106],
    ],
    ...[
      ['2000', 106],
      ['3090', 106],
      ['EOF1', 80],
      ['EOF2', 80],
      ['UTL1', 80],
    ],
  ])
  expect(lines[0]).toBe(`VOL13D4E5F${' '.repeat(31)}408912${' '.repeat(32)}1`)
  expect(lines[4]).toBe(
    '2000005577991109930908912345678    00000006200EASTMARSH COUNCIL FT0000000001      ANNE FIELD 1       26330',
  )
  expect(lines[6]).toBe(
    '3090891234567801730908912345678    00000006205                  CONTRA            EASTMARSH COUNCIL  26330',
  )
  expect(lines[11]).toBe(`UTL1${'0000000016205'.repeat(2)}00000020000003${' '.repeat(36)}`)
})

test('a credit is processed on the working day before it arrives, also over a holiday', async () => {
  const [, , , uhl1, credit] = await linesOf(paymentsOf([['2026-12-29', 1n]]), ['2026-12-25', '2026-12-28'])
  expect(uhl1?.slice(4, 10)).toBe(' 26358')
  expect(credit?.slice(-6)).toBe(' 26358')
  // 2028 is a leap year: 31 December is its day 366.
  expect((await linesOf(paymentsOf([['2029-01-01', 1n]])))[4]?.slice(-6)).toBe(' 28364')
})

test('the roll number stands where the holder looks, and too much is refused', async () => {
  const [row] = paymentsOf([['2026-11-27', 1n]])
  const lines = await linesOf([{ ...row, rollNumber: 'D/123456-7' } as never])
  expect(lines[4]?.slice(64, 82)).toBe('D/123456-7        ')
  await expect(linesOf(paymentsOf([['2026-11-27', 100_000_000_000n]]))).rejects.toThrow('more than a Bacs record')
})
