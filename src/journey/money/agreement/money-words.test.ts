import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Instalment } from '#core/pattern/index.ts'
import { balancesFrom, byPotOf } from '../ledger/flows.ts'
import type { PayeeState } from './agreement.ts'
import { sayLeft, sayNext, sayOver, sayPaid } from './money-words.ts'

const own = { own: true, who: 'you', whose: 'Your' }
const priya = { own: false, who: 'Anne', whose: 'Anne’s' }
const next = { payOn: day('2026-11-30'), amountPence: 6200n } as Instalment

describe('the next payment', () => {
  test.each<[string, Instalment | undefined, PayeeState, string | undefined, string, string]>([
    ['on its day', next, 'confirmed', undefined, '2026-11-30', '£62.00 on Monday 30 November 2026.'],
    [
      'late',
      next,
      'confirmed',
      undefined,
      '2026-12-01',
      'It was due on Monday 30 November 2026 and has not gone out yet',
    ],
    ['no bank details', next, 'none', undefined, '2026-11-21', 'They will ask you.'],
    ['not checked', next, 'unconfirmed', undefined, '2026-11-21', 'a second person in the finance team checks'],
    ['all paid', undefined, 'confirmed', '2026-12-31', '2027-01-01', 'Everything that was agreed has been paid.'],
    ['nothing for now', undefined, 'confirmed', undefined, '2027-01-01', 'Nothing is due for now.'],
  ])('%s', (_, instalment, payee, last, today, expected) => {
    const money = { next: instalment, payee, lastPayDay: last === undefined ? undefined : day(last) }
    expect(sayNext(money, own, day(today))).toContain(expected)
  })

  test('one that came back does not come with the next run by itself', () => {
    const money = { next, payee: 'confirmed', lastPayDay: undefined } as const
    expect(sayNext(money, own, day('2026-12-01'), true)).toContain('came back to us. What happens now stands above')
    expect(sayNext(money, own, day('2026-11-21'), true)).toBe('£62.00 on Monday 30 November 2026.')
  })
})

const balances = (held: bigint, spent: bigint, returned = 0n) => balancesFrom({ ...byPotOf([]), held, spent, returned })

test('what is left, to the person and about them', () => {
  expect(sayLeft(balances(400n, 5800n), own)).toBe('Written down as spent: £58.00. Left: £4.00.')
  expect(sayLeft(balances(0n, 5800n, 400n), own)).toBe('Written down as spent: £58.00. Given back: £4.00. Left: £0.00.')
  expect(sayLeft(balances(-600n, 6800n), own)).toContain('£6.00 more than was paid so far. Tell your worker')
  expect(sayLeft(balances(-600n, 6800n), priya)).toContain('Talk with Anne')
})

test('what was paid', () => {
  const one = { paid: [], balances: balances(0n, 0n), firstPaidOn: undefined }
  expect(sayPaid(one, own)).toContain('Nothing has been paid yet')
})

test('what is to go back: less what came back already, and never what is owed to the person', () => {
  const over = (amountPence: bigint) => ({
    lineId: 'a',
    periodFrom: day('2026-11-30'),
    derivedPence: 0n,
    paidPence: 0n,
    amountPence,
  })
  const said = (
    amounts: bigint[],
    returned: bigint,
    still?: Instalment,
    lines: { lineId: string }[] = [{ lineId: 'a' }],
  ) => sayOver({ adjustments: amounts.map(over), balances: balances(0n, 0n, returned), next: still, lines }, own)
  expect(said([], 0n)).toBeUndefined()
  expect(said([-6200n, -3543n, 500n], 0n)).toContain('£97.43 was paid for days that are not paid for any more')
  expect(said([-6200n], 1200n)).toContain('£50.00')
  expect(said([-6200n], 6200n)).toBeUndefined()
  expect(said([-6200n], 0n)).toContain('Nothing is taken by itself')
  expect(said([-6200n], 0n, next, [])).toContain('Nothing is taken by itself')
  expect(said([-6200n], 0n, next)).toContain('comes off what is paid next, so you do not need to send it back')
})
