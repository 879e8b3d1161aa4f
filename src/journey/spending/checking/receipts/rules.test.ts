import { expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import { receiptToComeOf } from './rules.ts'

const ago = (days: number): Day => addDays(day('2026-11-27'), -days)

test('a receipt is asked for what cost more than the amount, since the level holds, the oldest first', () => {
  const row = (purchaseId: string, amountPence: bigint, boughtOn = ago(5)) => ({
    ...{ purchaseId, amountPence, boughtOn, what: 'Coat' },
  })
  const found = (overPence: bigint | undefined, from: Day, ...rows: ReturnType<typeof row>[]) =>
    receiptToComeOf({ receiptsOverPence: overPence, from }, rows)?.purchaseId
  expect(found(2500n, ago(10), row('a', 2500n), row('b', 2501n))).toBe('b')
  expect(found(0n, ago(10), row('a', 1n), row('b', 1n, ago(6)))).toBe('b')
  expect(found(0n, ago(5), row('a', 1n, ago(6)))).toBeUndefined()
  expect(found(undefined, ago(10), row('a', 99_999n))).toBeUndefined()
})
