import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Bug } from './assert.ts'
import { allocate, divide, fromJson, type Pence, pounds, proRata, sayMoney, TYPED_PENCE_MAX, toJson } from './money.ts'

const aSum = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
const some = (max: bigint, min = 0n) => fc.bigInt({ min, max })

describe('what a person types', () => {
  test.each<[string, Pence | undefined]>([
    ['62', 6200n],
    ['£62.00', 6200n],
    [' 62.00 ', 6200n],
    ['£ 62', 6200n],
    ['1,234.5', 123_450n],
    ['1,234,567.89', 123_456_789n],
    ['1234', 123_400n],
    ['.50', 50n],
    ['0', 0n],
    ['007', 700n],
    ['10,000,000', TYPED_PENCE_MAX],
    ['10000000.01', undefined],
    ['99999999999999999999', undefined],
    ['9'.repeat(5000), undefined],
    ['62.001', undefined],
    ['62.', undefined],
    ['12,34', undefined],
    ['1,2345', undefined],
    ['1234,567', undefined],
    ['', undefined],
    ['   ', undefined],
    ['£', undefined],
    ['.', undefined],
    ['-', undefined],
    ['-3.50', undefined],
    ['−0', undefined],
    ['sixty', undefined],
    ['62p', undefined],
    ['€62', undefined],
    ['6e2', undefined],
    ['0x10', undefined],
    ['6 2', undefined],
    ['1.2.3', undefined],
    ['٦٢', undefined],
  ])('%j', (text, pence) => expect(pounds(text)).toBe(pence))

  test.each<[string, Pence | undefined]>([
    ['3.50', 350n],
    ['-3.50', -350n],
    ['−£3.50', -350n],
    ['£-3.50', -350n],
    ['-0', 0n],
    ['-£-3', undefined],
    ['--3', undefined],
    ['-', undefined],
    ['-10000000.01', undefined],
  ])('%j where less than nothing is allowed', (text, pence) => expect(pounds(text, { negative: true })).toBe(pence))
})

test.each<[Pence, string]>([
  [0n, '£0.00'],
  [5n, '£0.05'],
  [6200n, '£62.00'],
  [-350n, '−£3.50'],
  [99_999n, '£999.99'],
  [100_000n, '£1,000.00'],
  [-123_456_789n, '−£1,234,567.89'],
  [10n ** 20n, '£1,000,000,000,000,000,000.00'],
])('%s pence is said %s', (pence, said) => expect(sayMoney(pence)).toBe(said))

test('what is said can be typed again', () => {
  fc.assert(
    fc.property(some(TYPED_PENCE_MAX, -TYPED_PENCE_MAX), (pence) => {
      expect(pounds(sayMoney(pence), { negative: true })).toBe(pence)
    }),
  )
})

describe('a part of an amount', () => {
  test.each<[string, Pence, bigint, bigint, Pence]>([
    ['three days of a week at £62: 2657.14', 6200n, 3n, 7n, 2657n],
    ['four days of it: 3542.86', 6200n, 4n, 7n, 3543n],
    ['exactly half a penny counts as one', 1n, 1n, 2n, 1n],
    ['just under half does not: 0.49', 49n, 1n, 100n, 0n],
    ['a reversal mirrors it', -1n, 1n, 2n, -1n],
    ['more than the whole: £100 a month is £23.08 a week', 10_000n, 12n, 52n, 2308n],
    ['none of it', 6200n, 0n, 7n, 0n],
  ])('%s', (_, amount, part, whole, expected) => expect(proRata(amount, part, whole)).toBe(expected))

  test('is never more than half a penny out, and mirrors', () => {
    fc.assert(
      fc.property(aSum, some(10_000n), some(10_000n, 1n), (amount, part, whole) => {
        const error = 2n * (proRata(amount, part, whole) * whole - amount * part)
        expect(error <= whole && error >= -whole).toBe(true)
        expect(proRata(-amount, part, whole)).toBe(-proRata(amount, part, whole))
        expect(divide(amount * whole, whole)).toBe(amount)
      }),
    )
  })

  test('of nothing, or less than none, is a bug', () => {
    expect(() => proRata(1n, 1n, 0n)).toThrow(Bug)
    expect(() => proRata(1n, -1n, 2n)).toThrow(Bug)
  })
})

describe('sharing out', () => {
  test.each<[string, Pence, bigint[], Pence[]]>([
    ['£100 over three: the first takes the penny', 10_000n, [1n, 1n, 1n], [3334n, 3333n, 3333n]],
    ['the largest remainder takes it: 16.67, 33.33, 50', 100n, [1n, 2n, 3n], [17n, 33n, 50n]],
    ['several pennies left: 1.43, 2.86, 5.71', 10n, [1n, 2n, 4n], [1n, 3n, 6n]],
    ['a weight of nothing gets nothing', 101n, [0n, 1n, 1n], [0n, 51n, 50n]],
    ['nothing to share', 0n, [1n, 2n], [0n, 0n]],
    ['a debt, mirrored', -10_000n, [1n, 1n, 1n], [-3334n, -3333n, -3333n]],
    ['all to one', 7n, [5n], [7n]],
  ])('%s', (_, total, weights, expected) => expect(allocate(total, weights)).toEqual(expected))

  test('adds up, each share within a penny of its due', () => {
    const weights = fc
      .array(some(10_000n), { minLength: 1, maxLength: 20 })
      .filter((all) => all.some((one) => one > 0n))
    fc.assert(
      fc.property(aSum, weights, (total, all) => {
        const sum = all.reduce((a, b) => a + b, 0n)
        const shares = allocate(total, all)
        expect(shares.reduce((a, b) => a + b, 0n)).toBe(total)
        for (const [index, share] of shares.entries()) {
          const error = share * sum - total * (all[index] ?? 0n)
          expect(error < sum && error > -sum).toBe(true)
        }
      }),
    )
  })

  test('without weights is a bug', () => {
    for (const weights of [[], [0n], [2n, -1n]]) expect(() => allocate(1n, weights)).toThrow(Bug)
  })
})

describe('in JSON', () => {
  test('a decimal string of whole pence, there and back', () => {
    expect(toJson(6200n)).toBe('6200')
    fc.assert(
      fc.property(aSum, (pence) => {
        expect(fromJson(JSON.parse(JSON.stringify(toJson(pence))))).toBe(pence)
      }),
    )
  })

  test.each(['', ' 1', '1.5', '-0', '01', '1e3', '£1', '0x1'])('%j was not written by us', (text) => {
    expect(() => fromJson(text)).toThrow(Bug)
  })
})
