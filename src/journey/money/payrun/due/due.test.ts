import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Overlay } from '#core/pattern/index.ts'
import {
  arrives,
  as,
  childcare,
  claim,
  ended,
  first,
  found,
  type Given,
  hold,
  laptop,
  MONDAY,
  payable,
  second,
} from './due.test-kit.ts'
import { canPay } from './grouping.ts'
import { owedBy } from './owed.ts'

describe('what can be paid', () => {
  test.each<[string, Given, string, string]>([
    ['all up to the day', {}, '2026-12-07', `${first}; ${second}`],
    ['not what another run holds', { claimed: [claim('2026-11-30', { is: 'pending' })] }, '2026-12-07', second],
    ['nothing before the first', {}, '2026-11-29', ''],
    ['no bank details', { payee: 'none' }, '2026-12-07', 'no-bank-details 2 £124.00'],
    ['not checked', { payee: 'unconfirmed' }, '2026-11-30', 'bank-details-not-checked 1 £62.00'],
    ['the bank sent the last one back', { payee: 'sent-back' }, '2026-11-30', 'bank-sent-it-back 1 £62.00'],
    [
      'on hold, however it is looked after',
      { hold, managedAs: as('council-managed') },
      '2026-11-30',
      'on-hold 1 £62.00',
    ],
    [
      'for others to look after, and only the person’s own account',
      { managedAs: as('third-party') },
      '2026-11-30',
      'no-bank-details 1 £62.00',
    ],
    [
      'to whoever looks after it, the person’s own account missing',
      { managedAs: as('third-party'), payee: 'none', thirdParty: { payeeId: 'theirs' } },
      '2026-11-30',
      first,
    ],
    [
      'to the person, and only the account of others',
      { payee: 'none', thirdParty: { payeeId: 'theirs' } },
      '2026-11-30',
      'no-bank-details 1 £62.00',
    ],
    ['on a card that is not there yet', { managedAs: as('prepaid-card') }, '2026-11-30', 'no-card 1 £62.00'],
    ['on a card', { managedAs: as('prepaid-card'), cardId: 'card' }, '2026-11-30', first],
    [
      'looked after by the council: needs no account',
      { managedAs: as('council-managed'), payee: 'none' },
      '2026-11-30',
      first,
    ],
    ['nothing due is nothing held up', { payee: 'none' }, '2026-11-29', ''],
    [
      'a weekend moves it earlier',
      { lines: [{ ...childcare, from: day('2026-11-29') }] },
      '2026-11-29',
      'instalment 2026-11-29 turn 0: £62.00 on 2026-11-27',
    ],
    [
      'late is as soon as can be',
      { lines: [{ ...laptop, from: day('2026-11-02') }] },
      '2026-11-29',
      'instalment 2026-11-02 turn 0: £300.00 on 2026-11-24',
    ],
  ])('%s', (_, given, upTo, expected) => expect(found(given, upTo)).toBe(expected))
})

describe('a change after payment', () => {
  const more: Overlay[] = [{ id: 'a', kind: 'amount', lineId: 'childcare', from: MONDAY, amountPence: 7000n }]
  const paid = [claim('2026-11-30')]
  test.each<[string, Given, string, string]>([
    [
      'more: what is missing comes with the next payment',
      { overlays: more, claimed: paid },
      '2026-12-07',
      'instalment 2026-12-07 turn 0: £70.00 on 2026-12-07; adjustment 2026-11-30 turn 1: £8.00 on 2026-12-07',
    ],
    [
      'more, and nothing else due: it comes by itself',
      { overlays: more, claimed: paid },
      '2026-11-30',
      'adjustment 2026-11-30 turn 1: £8.00 on 2026-11-30',
    ],
    [
      'more, paid already',
      { overlays: more, claimed: [...paid, claim('2026-11-30', { kind: 'adjustment', turn: 1, amountPence: 800n })] },
      '2026-11-30',
      '',
    ],
    [
      'more, and it waits in another run',
      {
        overlays: more,
        claimed: [...paid, claim('2026-11-30', { kind: 'adjustment', turn: 1, amountPence: 800n, is: 'pending' })],
      },
      '2026-11-30',
      '',
    ],
    [
      'changed again: another turn',
      { overlays: more, claimed: [...paid, claim('2026-11-30', { kind: 'adjustment', turn: 1, amountPence: 300n })] },
      '2026-11-30',
      'adjustment 2026-11-30 turn 2: £5.00 on 2026-11-30',
    ],
    ['ended in it, and nothing to net it against', { overlays: ended('2026-12-01'), claimed: paid }, '2026-12-07', ''],
    [
      'ended before it: netted against another line',
      {
        lines: [childcare, laptop],
        overlays: [{ id: 'e', kind: 'ends', on: day('2026-11-29'), lineId: 'childcare' }],
        claimed: paid,
      },
      '2026-11-30',
      'instalment 2026-11-30 turn 0: £300.00 on 2026-11-30; adjustment 2026-11-30 turn 1: −£62.00 on 2026-11-30',
    ],
    [
      'ended in a round that is over: nothing of it is kept back now',
      {
        lines: [childcare, laptop],
        overlays: [{ id: 'e', kind: 'ends', on: day('2026-11-29'), lineId: 'childcare' }],
        claimed: paid,
        earlier: new Set(['childcare']),
      },
      '2026-11-30',
      'instalment 2026-11-30 turn 0: £300.00 on 2026-11-30',
    ],
    [
      'more came than is paid now: never below nothing',
      {
        lines: [childcare, { ...laptop, amountPence: 2000n }],
        overlays: [{ id: 'e', kind: 'ends', on: day('2026-11-29'), lineId: 'childcare' }],
        claimed: paid,
      },
      '2026-11-30',
      'instalment 2026-11-30 turn 0: £20.00 on 2026-11-30; adjustment 2026-11-30 turn 1: −£20.00 on 2026-11-30',
    ],
    [
      'and the rest is netted next time',
      {
        lines: [childcare, laptop],
        overlays: [{ id: 'e', kind: 'ends', on: day('2026-11-29'), lineId: 'childcare' }],
        claimed: [...paid, claim('2026-11-30', { kind: 'adjustment', turn: 1, amountPence: -2000n })],
      },
      '2026-11-30',
      'instalment 2026-11-30 turn 0: £300.00 on 2026-11-30; adjustment 2026-11-30 turn 2: −£42.00 on 2026-11-30',
    ],
    [
      'a pause moves it past the last day of the run: what is left of it did not come too much',
      {
        lines: [childcare, laptop],
        overlays: [{ id: 'p', kind: 'pause', from: MONDAY, to: day('2026-12-02'), lineId: 'childcare' }],
        claimed: paid,
      },
      '2026-12-01',
      'instalment 2026-11-30 turn 0: £300.00 on 2026-11-30; adjustment 2026-11-30 turn 1: −£26.57 on 2026-11-30',
    ],
    [
      'a pause moves what is paid once: nothing came too much',
      {
        lines: [laptop],
        overlays: [{ id: 'p', kind: 'pause', from: MONDAY, to: day('2027-02-01') }],
        claimed: [claim('2026-11-30', { lineId: 'laptop', amountPence: 30_000n })],
      },
      '2026-12-07',
      '',
    ],
  ])('%s', (_, given, upTo, expected) => expect(found(given, upTo)).toBe(expected))

  test('says why, and that the rest waits', () => {
    const one = payable({
      lines: [childcare, { ...laptop, amountPence: 2000n }],
      overlays: [{ id: 'e', kind: 'ends', on: day('2026-11-29'), lineId: 'childcare' }],
      claimed: paid,
    })
    const { items } = canPay(one, owedBy(one, MONDAY), arrives)
    expect(items.find(({ kind }) => kind === 'adjustment')?.working).toEqual([
      '£62.00 too much for 30 November 2026, since what was agreed has changed.',
      'It comes to £0.00 now, and £62.00 was paid.',
      'The rest waits for the next run.',
    ])
  })
})
