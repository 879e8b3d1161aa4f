import { expect, test } from 'vitest'
import { mayReturn } from './rules.ts'

const balances = (heldPence: bigint, paidPence: bigint) => ({
  heldPence,
  paidPence,
  spentPence: paidPence - heldPence,
  returnedPence: 0n,
})

test.each<[string, bigint, bigint, bigint, string]>([
  ['a part of what is held', 5000n, 6200n, 1200n, ''],
  ['all that is held', 5000n, 6200n, 5000n, ''],
  ['a penny more', 5000n, 6200n, 5001n, 'more-than-is-held @amount'],
  ['more was spent than paid', -100n, 6200n, 1n, 'more-than-is-held @amount'],
  ['nothing was paid', 0n, 0n, 1n, 'nothing-was-paid-yet'],
])('what may come back: %s', (_, held, paid, amount, expected) =>
  expect(
    mayReturn(balances(held, paid), amount)
      .map(({ code, at }) => (at ? `${code} @${at}` : code))
      .join(),
  ).toBe(expected),
)
