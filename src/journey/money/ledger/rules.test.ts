import { describe, expect, test } from 'vitest'
import { balancesFrom, byPotOf, FLOWS, isKnownFlow, undoing } from './flows.ts'
import { partKey } from './keys.ts'
import type { ByPot, TransferKind } from './ledger.ts'
import { mayReturn, pocketOf, returnedFrom, spentFrom } from './rules.ts'

const lying = (some: Partial<ByPot>) => balancesFrom({ ...byPotOf([]), ...some })
const balances = (held: bigint, paid: bigint) => lying({ held, spent: paid - held })

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

test('what was paid is what is held, spent and returned, wherever it lies', () => {
  const all = lying({
    held: -100n,
    managed: 300n,
    card: 20n,
    'third-party': 7n,
    'to-return': 50n,
    spent: 1000n,
    returned: 4n,
  })
  expect(all).toMatchObject({ heldPence: 277n, spentPence: 1000n, returnedPence: 4n, paidPence: 1281n })
  // What is set aside for a bad time, or owed as a contribution, was not paid.
  expect(lying({ pot: 9000n, contribution: -500n })).toMatchObject({ heldPence: 0n, paidPence: 0n })
  expect(byPotOf([{ kind: 'card', pence: 5n }])).toMatchObject({ card: 5n, held: 0n, pot: 0n })
})

const parts = (found: readonly { from: string; amountPence: bigint }[]) =>
  found.map(({ from, amountPence }) => `${from} ${amountPence}`).join(', ')

test.each<[string, string, bigint, Partial<ByPot>, string]>([
  ['a direct payment', 'direct-payment', 500n, { held: 200n }, 'held 500'],
  ['a card', 'prepaid-card', 500n, {}, 'card 500'],
  ['somebody else', 'third-party', 500n, { 'third-party': 1n }, 'third-party 500'],
  ['the council, enough', 'council-managed', 500n, { managed: 500n }, 'managed 500'],
  [
    'the council, too little: the rest was the person’s own',
    'council-managed',
    500n,
    { managed: 120n },
    'managed 120, held 380',
  ],
  ['the council, nothing there', 'council-managed', 500n, {}, 'held 500'],
  ['what nobody knows of', 'otherwise', 500n, {}, 'held 500'],
])('bought with what lies with: %s', (_, managedAs, amount, there, expected) =>
  expect(parts(spentFrom(pocketOf(managedAs), amount, lying(there)))).toBe(expected),
)

test.each<[string, bigint, Partial<ByPot>, string]>([
  ['what was set aside first', 500n, { 'to-return': 300n, held: 900n }, 'to-return 300, held 200'],
  [
    'from several',
    1000n,
    { held: 300n, card: 200n, 'third-party': 400n, managed: 500n },
    'held 300, card 200, third-party 400, managed 100',
  ],
  ['past what is below nothing', 100n, { held: -50n, managed: 200n }, 'managed 100'],
])('what comes back is taken: %s', (_, amount, there, expected) =>
  expect(parts(returnedFrom(amount, lying(there)))).toBe(expected),
)

describe('flows', () => {
  test('what puts a transfer right is a flow the other way, or has a kind of its own that is', () => {
    for (const [kind, { debit, credit }] of Object.entries(FLOWS) as [TransferKind, (typeof FLOWS)['payment']][])
      for (const from of debit)
        for (const to of credit) {
          expect(isKnownFlow(kind, from, to)).toBe(true)
          expect(isKnownFlow(kind, to, from), kind).toBe(false)
          if (undoing(kind) !== kind) expect(isKnownFlow(undoing(kind), to, from), kind).toBe(true)
        }
    expect(undoing('payment')).toBe('payment-returned')
    expect(undoing('adjustment-back')).toBe('adjustment-back')
  })

  test('a further part of one cause has its own key, always the same', () => {
    expect(partKey('a', 'held')).toBe(partKey('a', 'held'))
    expect(partKey('a', 'held')).not.toBe(partKey('a', 'card'))
    expect(partKey('a', 'held')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
