import { describe, expect, test } from 'vitest'
import { type Day, day } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import {
  arrives,
  childcare,
  claim,
  ended,
  first,
  found,
  type Given,
  hold,
  MONDAY,
  payable,
  second,
} from './due.test-kit.ts'
import type { Claimed } from './due.ts'
import { type Frozen, standingIn } from './standing.ts'

describe('what the person pays, kept back', () => {
  const rate = (pounds: bigint, from = '2026-11-30') => ({ weeklyPence: pounds * 100n, from: day(from) })
  const keeps = (...rates: ReturnType<typeof rate>[]) => ({ rates, free: [] })
  const kept = (part: Partial<Claimed> = {}) =>
    claim('2026-11-30', {
      itemId: 'kept',
      kind: 'contribution',
      amountPence: -1000n,
      periodTo: day('2026-12-06'),
      ...part,
    })
  test.each<[string, Given, string, string]>([
    ['not known yet: no payment waits for it', { keeps: keeps() }, '2026-11-30', first],
    [
      'for the days that are paid',
      { keeps: keeps(rate(10n)) },
      '2026-11-30',
      `${first}; contribution 2026-11-30 turn 0: −£10.00 on 2026-11-30`,
    ],
    [
      'of each payment its days',
      { keeps: keeps(rate(10n)) },
      '2026-12-07',
      `${first}; ${second}; contribution 2026-11-30 turn 0: −£20.00 on 2026-11-30`,
    ],
    [
      'more than it costs: all that is paid, and no more',
      { keeps: keeps(rate(100n)) },
      '2026-11-30',
      `${first}; contribution 2026-11-30 turn 0: −£62.00 on 2026-11-30`,
    ],
    [
      'more than the payment bears: so many days',
      {
        keeps: keeps(rate(31n)),
        lines: [{ ...childcare, from: day('2026-11-23') }],
        overlays: [{ id: 'a', kind: 'amount', lineId: 'childcare', from: MONDAY, amountPence: 3500n }],
        claimed: [claim('2026-11-23', { amountPence: 8200n })],
      },
      '2026-11-30',
      [
        'instalment 2026-11-30 turn 0: £35.00 on 2026-11-30',
        'adjustment 2026-11-23 turn 1: −£20.00 on 2026-11-30',
        'contribution 2026-11-30 turn 0: −£13.29 on 2026-11-30',
      ].join('; '),
    ],
    [
      'after a way back nothing for the time in between',
      { keeps: keeps(rate(10n, '2026-06-01')), since: MONDAY },
      '2026-11-30',
      `${first}; contribution 2026-11-30 turn 0: −£10.00 on 2026-11-30`,
    ],
    ['kept once', { keeps: keeps(rate(10n)), claimed: [kept()] }, '2026-11-30', first],
    [
      'free from then on: given back whole',
      {
        keeps: { rates: [rate(10n)], free: [{ from: MONDAY, ended: undefined }] },
        claimed: [claim('2026-11-30'), kept()],
      },
      '2026-11-30',
      'contribution 2026-11-30 turn 1: £10.00 on 2026-11-30',
    ],
    [
      'less from then on: given back, and kept again as it is',
      { keeps: keeps(rate(10n), rate(7n)), claimed: [claim('2026-11-30'), kept()] },
      '2026-11-30',
      'contribution 2026-11-30 turn 1: £10.00 on 2026-11-30; contribution 2026-11-30 turn 2: −£7.00 on 2026-11-30',
    ],
    [
      'nothing is kept of a payment that arrives while care is free',
      { keeps: { rates: [rate(10n)], free: [{ from: MONDAY, ended: { on: day('2026-12-01') } }] } },
      '2026-11-30',
      first,
    ],
  ])('%s', (_, given, upTo, expected) => expect(found(given, upTo)).toBe(expected))
})

describe('what still stands when it is posted', () => {
  const item = (part: Partial<Frozen> = {}): Frozen => ({
    ...{ itemId: 'i', paymentId: 'c', lineId: 'childcare', kind: 'instalment', turn: 0, periodFrom: MONDAY },
    ...{ periodTo: MONDAY, payOn: MONDAY, amountPence: 6200n, payeeId: 'payee', cardId: undefined },
    ...part,
  })
  const back = item({ itemId: 'j', kind: 'adjustment', turn: 1, periodFrom: day('2026-11-23'), amountPence: -3000n })
  const tooMuch: Given = { overlays: [], claimed: [claim('2026-11-23', { amountPence: 3000n })] }
  test.each<[string, Given, Frozen[], string]>([
    ['as it was', {}, [item()], '£62.00 on 2026-11-30'],
    ['on hold since', { hold }, [item()], 'i on-hold'],
    ['ended before it', { overlays: ended('2026-11-29') }, [item()], 'i nothing-due-any-more'],
    [
      'paused all through',
      { overlays: [{ id: 'p', kind: 'pause', from: MONDAY, to: day('2026-12-31') }] },
      [item()],
      'i nothing-due-any-more',
    ],
    ['ended in it', { overlays: ended('2026-12-01') }, [item()], 'i changed-since'],
    ['another account since', { payee: { payeeId: 'other' } }, [item()], 'i changed-since'],
    ['the account is in doubt since', { payee: 'unconfirmed' }, [item()], 'i changed-since'],
    ['what came too much', tooMuch, [item(), back], '£32.00 on 2026-11-30'],
    ['what did not come too much after all', {}, [item(), back], 'j nothing-due-any-more; £62.00 on 2026-11-30'],
    [
      'more is kept back than came too much',
      { claimed: [claim('2026-11-23', { amountPence: 2999n })] },
      [item(), back],
      'j changed-since; £62.00 on 2026-11-30',
    ],
    [
      'what is kept back never stands alone',
      { ...tooMuch, overlays: ended('2026-11-29') },
      [item(), back],
      'i nothing-due-any-more; j changed-since',
    ],
    [
      'all of it taken: nothing goes to the bank',
      { claimed: [claim('2026-11-23', { amountPence: 6200n })] },
      [item(), { ...back, amountPence: -6200n }],
      'posts 2',
    ],
    [
      'kept for care that is free now',
      { keeps: { rates: [{ weeklyPence: 700n, from: MONDAY }], free: [{ from: MONDAY, ended: undefined }] } },
      [item(), item({ itemId: 'k', kind: 'contribution', amountPence: -100n })],
      'k changed-since; £62.00 on 2026-11-30',
    ],
    [
      'kept as it is',
      { keeps: { rates: [{ weeklyPence: 700n, from: MONDAY }], free: [] } },
      [item(), item({ itemId: 'k', kind: 'contribution', amountPence: -100n })],
      '£61.00 on 2026-11-30',
    ],
    [
      'given back, and it was put right meanwhile',
      { keeps: { rates: [], free: [] } },
      [item({ itemId: 'k', kind: 'contribution', turn: 1, amountPence: 100n })],
      'k changed-since',
    ],
  ])('%s', (_, given, frozen, expected) => {
    const { leftOut, credits, posts } = standingIn(payable(given), frozen, { upTo: MONDAY as Day, arrives })
    const said = [
      ...leftOut.map(({ itemId, reason }) => `${itemId} ${reason}`),
      ...credits.map(({ amountPence, arrivesOn: on }) => `${sayMoney(amountPence)} on ${on}`),
    ]
    expect(said.join('; ') || `posts ${posts.length}`).toBe(expected)
    expect(posts).toHaveLength(frozen.length - leftOut.length)
  })
})
