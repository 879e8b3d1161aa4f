import { describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Opening } from './pot.ts'
import {
  advanceState,
  BILLS_DAYS,
  DAYS_TO_SAY,
  mayPayFromPot,
  mayRelease,
  mayWriteAdvance,
  openingOn,
  paysFrom,
  potDifference,
} from './rules.ts'

const today = day('2026-11-27')
const opening = (on: string, endedOn?: string): Opening => ({
  ...{
    switchId: `s ${on}`,
    byName: 'Priya Shah',
    on: day(on),
    endedOn: endedOn === undefined ? undefined : day(endedOn),
  },
})
const open = [opening('2026-11-20')]
const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join()

// biome-ignore format: a row a case
test.each<[string, bigint, Opening[], bigint, string]>([
  ['it is open', 30_000n, open, 30_000n, ''],
  ['a penny more than there is', 30_000n, open, 30_001n, 'more-than-is-in-the-pot @amount'],
  ['nobody opened it', 30_000n, [], 1n, 'pot-is-not-open'],
  ['it ended long ago', 30_000n, [opening('2026-09-01', '2026-10-29')], 1n, 'pot-is-not-open'],
  ['it ended, and a bill comes late', 30_000n, [opening('2026-09-01', '2026-10-30')], 1n, ''],
  ['nothing is there', 0n, open, 1n, 'nothing-is-in-the-pot'],
])('paying from the pot: %s', (_, inPotPence, openings, amount, expected) => {
  expect(codes(mayPayFromPot({ inPotPence, openings, asked: [] }, amount, today))).toBe(expected)
  expect(BILLS_DAYS).toBe(28)
})

test('of several openings, the one that goes on is leant on', () => {
  const over = opening('2026-11-25', '2026-11-26')
  expect(openingOn([over, ...open], today)?.on).toBe('2026-11-20')
  expect(openingOn([over], today)?.on).toBe('2026-11-25')
})

// biome-ignore format: a row a case
test.each<[string, bigint, string | undefined, string]>([
  ['payments ended yesterday', 100n, '2026-11-26', ''],
  ['payments end today', 100n, '2026-11-27', 'payments-still-go-on'],
  ['payments have no end', 100n, undefined, 'payments-still-go-on'],
  ['nothing is there', 0n, '2026-11-26', 'nothing-is-in-the-pot'],
])('letting go: %s', (_, inPotPence, last, expected) =>
  expect(codes(mayRelease({ inPotPence, asked: [], lastPayDay: last === undefined ? undefined : day(last) }, today))).toBe(expected),
)

test.each<[string, boolean, string, string]>([
  ['today', true, '2026-11-27', ''],
  ['tomorrow', true, '2026-11-28', 'used-on-a-day-to-come @on'],
  ['no pot is kept', false, '2026-11-27', 'no-pot-is-kept'],
])('own money used: %s', (_, kept, on, expected) => {
  const planned = kept ? { amountPence: 30_000n, trigger: 'I stop sleeping' } : undefined
  expect(codes(mayWriteAdvance({ planned, pays: ['held'] }, { on: day(on), from: undefined }, today))).toBe(expected)
})

test('own money comes out of the card or the account: asked only where there are both', () => {
  expect(paysFrom([undefined, 'third-party'])).toEqual(['held'])
  expect(paysFrom(['prepaid-card'])).toEqual(['card'])
  const both = paysFrom(['prepaid-card', 'direct-payment'])
  const pot = { planned: { amountPence: 30_000n, trigger: 'x' }, pays: both }
  expect(codes(mayWriteAdvance(pot, { on: today, from: undefined }, today))).toBe('choose-what-it-was-paid-from @from')
  expect(codes(mayWriteAdvance(pot, { on: today, from: 'card' }, today))).toBe('')
  const noCard = { ...pot, pays: paysFrom(['direct-payment']) }
  expect(codes(mayWriteAdvance(noCard, { on: today, from: 'card' }, today))).toBe('choose-what-it-was-paid-from @from')
})

describe('where an advance stands', () => {
  const advance = {
    advanceId: 'a',
    amountPence: 2000n,
    what: 'a taxi',
    spentOn: day('2026-11-10'),
    recordedOn: day('2026-11-13'),
  }
  const at = (on: string, openings: Opening[]) => advanceState(advance, openings, day(on))
  test('fourteen days from the day on which it was written down', () => {
    expect(DAYS_TO_SAY).toBe(14)
    expect(at('2026-11-13', [])).toEqual({ is: 'to-say', by: '2026-11-27' })
    expect(at('2026-11-27', [])).toEqual({ is: 'to-say', by: '2026-11-27' })
    expect(at('2026-11-28', [])).toEqual({ is: 'late', by: addDays(advance.recordedOn, 14) })
  })
  test('the pot was open then, or was opened since', () => {
    expect(at('2026-11-28', open)).toEqual({ is: 'opened' })
    expect(at('2026-11-28', [opening('2026-11-01', '2026-11-10')])).toEqual({ is: 'opened' })
    expect(at('2026-11-28', [opening('2026-11-01', '2026-11-09')])).toMatchObject({ is: 'late' })
  })
})

// biome-ignore format: a row a case
test.each<[string, bigint, bigint, bigint, bigint]>([
  ['the first version', 30_000n, 0n, 0n, 30_000n],
  ['the same again', 30_000n, 30_000n, 10_000n, 0n],
  ['more', 40_000n, 30_000n, 10_000n, 10_000n],
  ['less', 20_000n, 30_000n, 30_000n, -10_000n],
  ['less than is left', 0n, 30_000n, 10_000n, -10_000n],
])('what a version sets aside or lets go: %s', (_, planned, before, inPot, expected) =>
  expect(potDifference(planned, before, inPot)).toBe(expected),
)
