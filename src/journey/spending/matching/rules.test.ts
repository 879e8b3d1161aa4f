import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import type { Because, Known, Matched, OpenRow } from './matching.ts'
import { namesIn, payeeOf } from './names.ts'
import { matchRows } from './rules.ts'

const on = day('2026-11-12')
const row = (part: Partial<OpenRow> = {}): OpenRow => ({
  ...{ rowId: 'r', bookedOn: on, amountPence: -1240n, payee: '', words: 'CARD PAYMENT TO LITTLE ACORNS 0042 LEEDS' },
  ...part,
})
const purchase = (part: object = {}) => ({
  ...{ purchaseId: 'p', boughtOn: on, amountPence: 1240n, what: 'childcare', lineWhat: 'afternoons at Little Acorns' },
  ...part,
})
const payment = (part: object = {}) => ({
  ...{ paymentId: 'c', arrivesOn: on, amountPence: 6400n, reference: 'FT7K2M4QX1' },
  ...part,
})
const line = (part: object = {}) => ({
  ...{ lineId: 'l', what: 'Two afternoons of childcare', provider: 'Little Acorns', usualPence: 5800n },
  ...{ from: day('2026-09-01'), to: undefined },
  ...part,
})
const known = (part: Partial<Known>): Known => ({ purchases: [], payments: [], lines: [], payeeRules: [], ...part })

const sayBecause = (one: Because): string =>
  'days' in one ? `${one.code} ${one.days}` : 'name' in one ? `${one.code} ${one.name}` : one.code
const say = (one: Matched | undefined): string =>
  one === undefined || one.found === 'nothing'
    ? 'nothing'
    : `${one.found} ${Object.values(one.as).join(' ')}: ${one.because.map(sayBecause).join(', ')}`

describe('what a row is', () => {
  test.each<[string, OpenRow[], Partial<Known>, string[]]>([
    [
      'the same amount on the same day is exact',
      [row()],
      { purchases: [purchase()] },
      ['exact purchase p: same-amount, same-day, name-in-both little acorns'],
    ],
    [
      'exact needs no name',
      [row({ words: 'POS 4471' })],
      { purchases: [purchase()] },
      ['exact purchase p: same-amount, same-day'],
    ],
    [
      'two days later is proposed, with the name in both',
      [row({ bookedOn: addDays(on, 2) })],
      { purchases: [purchase()] },
      ['proposed purchase p: same-amount, days-later 2, name-in-both little acorns'],
    ],
    [
      'six days later is still near',
      [row({ bookedOn: addDays(on, 6), words: '' })],
      { purchases: [purchase()] },
      ['proposed purchase p: same-amount, days-later 6'],
    ],
    ['seven are not', [row({ bookedOn: addDays(on, 7), words: '' })], { purchases: [purchase()] }, ['nothing']],
    [
      'a day before what was written down is a slip',
      [row({ bookedOn: addDays(on, -1), words: '' })],
      { purchases: [purchase()] },
      ['proposed purchase p: same-amount, days-earlier 1'],
    ],
    [
      'two days before are not',
      [row({ bookedOn: addDays(on, -2), words: '' })],
      { purchases: [purchase()] },
      ['nothing'],
    ],
    [
      'a penny less is another thing',
      [row({ amountPence: -1239n, words: '' })],
      { purchases: [purchase()] },
      ['nothing'],
    ],
    ['money in is no purchase', [row({ amountPence: 1240n, words: '' })], { purchases: [purchase()] }, ['nothing']],
    [
      'two rows alike and one purchase: nothing is exact, one is proposed',
      [row({ rowId: 'a' }), row({ rowId: 'b' })],
      { purchases: [purchase()] },
      ['proposed purchase p: same-amount, same-day, name-in-both little acorns', 'nothing'],
    ],
    [
      'one row and two purchases alike: nothing is exact',
      [row({ words: '' })],
      { purchases: [purchase(), purchase({ purchaseId: 'q' })] },
      ['proposed purchase p: same-amount, same-day'],
    ],
    [
      'two and two: each gets one',
      [row({ rowId: 'a', words: '' }), row({ rowId: 'b', words: '' })],
      { purchases: [purchase(), purchase({ purchaseId: 'q' })] },
      ['proposed purchase p: same-amount, same-day', 'proposed purchase q: same-amount, same-day'],
    ],
    [
      'another row near by keeps it from being exact',
      [row({ rowId: 'a', words: '' }), row({ rowId: 'b', bookedOn: addDays(on, 1), words: '' })],
      { purchases: [purchase()] },
      ['proposed purchase p: same-amount, same-day', 'nothing'],
    ],
    [
      'a payment of ours on its day',
      [row({ amountPence: 6400n })],
      { payments: [payment()] },
      ['exact payment c: same-amount, same-day'],
    ],
    [
      'a payment of ours three days later by its reference',
      [row({ amountPence: 6400n, bookedOn: addDays(on, 3), words: 'EASTMARSH ft7k2m4qx1' })],
      { payments: [payment()] },
      ['exact payment c: same-amount, days-later 3, reference'],
    ],
    [
      'a payment of ours three days later without it',
      [row({ amountPence: 6400n, bookedOn: addDays(on, 3) })],
      { payments: [payment()] },
      ['proposed payment c: same-amount, days-later 3'],
    ],
    [
      'never before it was paid',
      [row({ amountPence: 6400n, bookedOn: addDays(on, -1) })],
      { payments: [payment()] },
      ['nothing'],
    ],
    [
      'a part of the plan by the provider’s name',
      [row()],
      { lines: [line()] },
      ['proposed line l: name-in-both little acorns'],
    ],
    [
      'with its usual amount',
      [row({ amountPence: -5800n })],
      { lines: [line()] },
      ['proposed line l: name-in-both little acorns, usual-amount'],
    ],
    [
      'by its usual amount alone',
      [row({ amountPence: -5800n, words: '' })],
      { lines: [line()] },
      ['proposed line l: usual-amount'],
    ],
    [
      'not where two have it',
      [row({ amountPence: -5800n, words: '' })],
      { lines: [line(), line({ lineId: 'm' })] },
      ['nothing'],
    ],
    ['not before it begins', [row({ bookedOn: day('2026-08-31') })], { lines: [line()] }, ['nothing']],
    ['not after it is over', [row()], { lines: [line({ to: day('2026-11-11') })] }, ['nothing']],
    [
      'what a human said of the payee comes before names',
      [row()],
      {
        lines: [line(), line({ lineId: 'm', what: 'Driving', provider: 'Ace' })],
        payeeRules: [{ payee: 'little acorns leeds', lineId: 'm' }],
      },
      ['proposed line m: you-said-so little acorns leeds'],
    ],
    [
      'a rule about a part that is no more says nothing',
      [row({ words: 'TESCO' })],
      { lines: [line()], payeeRules: [{ payee: 'tesco', lineId: 'gone' }] },
      ['nothing'],
    ],
  ])('%s', (_, rows, part, expected) => {
    expect(matchRows(rows, known(part)).map(say)).toEqual(expected)
  })
})

test('one thing is one row, every row is answered once, and only the same amount is exact', () => {
  const amount = fc.constantFrom(500n, 1000n, 1240n)
  const days = fc.integer({ min: 0, max: 12 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(amount, days), { maxLength: 25 }),
      fc.array(fc.tuple(amount, days), { maxLength: 25 }),
      (a, b) => {
        const rows = a.map(([pence, later], index) =>
          row({ rowId: `r${index}`, amountPence: -pence, bookedOn: addDays(on, later), words: '' }),
        )
        const purchases = b.map(([pence, later], index) =>
          purchase({ purchaseId: `p${index}`, amountPence: pence, boughtOn: addDays(on, later) }),
        )
        const found = matchRows(rows, known({ purchases }))
        expect(found.map(({ rowId }) => rowId)).toEqual(rows.map(({ rowId }) => rowId))
        const used = found.flatMap((one) =>
          one.found !== 'nothing' && one.as.is === 'purchase' ? [one.as.purchaseId] : [],
        )
        expect(new Set(used).size).toBe(used.length)
        for (const one of found) {
          if (one.found !== 'exact' || one.as.is !== 'purchase') continue
          const { purchaseId } = one.as
          const alike = (pence: bigint) =>
            purchases.filter(
              (p) => p.amountPence === pence && p.boughtOn === rows.find((r) => r.rowId === one.rowId)?.bookedOn,
            )
          expect(alike(-(rows.find((r) => r.rowId === one.rowId)?.amountPence ?? 0n)).map((p) => p.purchaseId)).toEqual(
            [purchaseId],
          )
        }
      },
    ),
  )
})

describe('names', () => {
  test.each([
    ['CARD PAYMENT TO LITTLE ACORNS 0042 LEEDS GB', 'little acorns leeds'],
    ['Sainsbury’s S/mkts', 'sainsburys mkts'],
    ['SumUp *Café Olé', 'cafe ole'],
    ['DIRECT DEBIT 12 NOV 2026', ''],
  ])('%s', (text, expected) => {
    expect(payeeOf({ payee: '', words: text })).toBe(expected)
    expect(namesIn(text).join(' ')).toBe(expected)
  })
  test('the payee of a file comes before its words', () => {
    expect(payeeOf({ payee: 'Ace Driving', words: 'CARD 4471 TESCO' })).toBe('ace driving')
  })
})
