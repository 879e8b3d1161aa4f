import { describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import type { Decider } from '#journey/decision/index.ts'
import type { Interim, InterimState } from './interim.ts'
import { endsWithinDays, isFairAnswer, isMeanwhile, mayApprove, mayPropose, stateOf, whoApproves } from './rules.ts'
import { sayMeanwhile } from './words.ts'

const today = day('2026-11-20')
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const yes = { verdict: 'approved', reasons: 'So', byName: 'Grace', on: today } as const
const help: Interim = {
  ...{ interimId: 'i', serves: 'Getting out', what: 'Mornings at the Hub', whoGives: 'The Hub', weeklyPence: 0n },
  ...{ urgent: true, why: 'He is alone', from: today, to: day('2026-12-20'), proposedById: 'owen' },
  ...{ proposedByName: 'Owen Hart', proposedOn: today, deciderId: 'grace', deciderName: 'Grace', decided: yes },
}

describe('where help stands', () => {
  test.each<[string, Partial<Interim>, string, InterimState, boolean, boolean]>([
    ['asked', { decided: undefined }, '2026-11-20', 'asked', false, false],
    ['said no to', { decided: { ...yes, verdict: 'declined' } }, '2026-11-20', 'declined', false, false],
    ['never answered', { decided: undefined }, '2026-12-21', 'never-answered', false, false],
    ['not begun', {}, '2026-11-19', 'ahead', true, false],
    ['begun', {}, '2026-11-20', 'running', true, false],
    ['eight days to go', {}, '2026-12-12', 'running', true, false],
    ['seven days to go', {}, '2026-12-13', 'running', true, true],
    ['on its last day', {}, '2026-12-20', 'running', true, true],
    ['the day after: it has ended by itself', {}, '2026-12-21', 'over', false, false],
  ])('%s', (_, part, on, state, meanwhile, ending) => {
    const one = { ...help, ...part }
    expect(stateOf(one, day(on))).toBe(state)
    expect([isMeanwhile(one, day(on)), endsWithinDays(one, day(on))]).toEqual([meanwhile, ending])
  })

  test('is said to the person with who agreed it and until when', () => {
    expect(sayMeanwhile(help, today)).toBe('Mornings at the Hub (free), agreed with Owen Hart until 20 December 2026.')
    expect(sayMeanwhile({ ...help, weeklyPence: 2000n }, day('2026-11-19'))).toBe(
      'Mornings at the Hub (£20.00 a week), agreed with Owen Hart from 20 November 2026 until 20 December 2026.',
    )
  })
})

const decider = (humanId: string, ...bodies: Decider['bodies'][number][]): Decider => ({
  humanId,
  name: humanId,
  bodies,
})

test.each<[string, Decider[], string | undefined]>([
  ['the council’s manager', [decider('amir', 'manager'), decider('grace', 'manager')], 'grace'],
  ['another, where there is none', [decider('amir', 'panel', 'manager')], 'amir'],
  ['nobody of the panel alone', [decider('marcus', 'panel')], undefined],
  ['not who asks, nor the person', [decider('owen', 'manager'), decider('arthur', 'manager')], undefined],
])('who says yes or no: %s', (_, deciders, expected) =>
  expect(whoApproves(deciders, { managerId: 'grace' }, ['owen', 'arthur'])?.humanId).toBe(expected),
)

describe('asking for it', () => {
  const asked = { serves: 'Getting out', weeklyPence: 30_000n, from: today, to: day('2026-12-20') }
  const grace = decider('grace', 'manager')
  test.each<[string, Partial<typeof asked>, Decider | undefined, string]>([
    ['up to the amount', {}, grace, ''],
    ['free', { weeklyPence: 0n }, grace, ''],
    ['for one day', { to: today }, grace, ''],
    ['180 days long', { to: addDays(today, 180) }, grace, ''],
    ['begun 14 days ago', { from: addDays(today, -14) }, grace, ''],
    ['for nothing', { serves: '' }, grace, 'say-what-it-is-for @serves'],
    ['a penny more', { weeklyPence: 30_001n }, grace, 'more-than-interim-allows @weekly'],
    ['begun 15 days ago', { from: addDays(today, -15) }, grace, 'began-too-long-ago @from'],
    ['ends before it begins', { to: day('2026-11-19') }, grace, 'last-day-before-first @to'],
    ['over already', { from: day('2026-11-10'), to: day('2026-11-19') }, grace, 'last-day-has-passed @to'],
    ['181 days long', { to: addDays(today, 181) }, grace, 'longer-than-180-days @to'],
    ['nobody could say yes', {}, undefined, 'nobody-can-approve-interim'],
  ])('%s', (_, part, approver, expected) =>
    expect(codes(mayPropose({ ...asked, ...part }, { upToWeeklyPence: 30_000n, helps: [] }, approver, today))).toBe(
      expected,
    ),
  )
})

describe('what all help of the same days may come to', () => {
  const other = { ...help, weeklyPence: 20_000n, from: today, to: addDays(today, 30) }
  const asked = { serves: 'Getting out', weeklyPence: 15_000n, from: addDays(today, 10), to: addDays(today, 60) }
  const tooMuch = 'more-than-interim-allows @weekly'
  test.each<[string, Partial<Interim>, bigint, string]>([
    ['beside what was agreed', {}, 15_000n, tooMuch],
    ['beside what nobody has answered', { decided: undefined }, 15_000n, tooMuch],
    ['beside a no', { decided: { ...yes, verdict: 'declined' } }, 15_000n, ''],
    ['up to the amount together', {}, 10_000n, ''],
    ['once the other is over', { to: addDays(today, 9) }, 15_000n, ''],
    ['on its last day', { to: addDays(today, 10) }, 15_000n, tooMuch],
    ['free', { weeklyPence: 30_000n }, 0n, ''],
  ])('%s', (_, part, weeklyPence, expected) =>
    expect(
      codes(
        mayPropose(
          { ...asked, weeklyPence },
          { upToWeeklyPence: 30_000n, helps: [{ ...other, ...part }] },
          { humanId: 'grace', name: 'Grace', bodies: ['manager'] },
          today,
        ),
      ),
    ).toBe(expected),
  )
})

test.each<[string, Partial<Interim>, string, string]>([
  ['another manager', { decided: undefined }, 'grace', ''],
  ['answered', {}, 'grace', 'interim-decided-already'],
  ['who asked', { decided: undefined }, 'owen', 'asked-for-it-yourself'],
  ['over', { decided: undefined, to: day('2026-11-19') }, 'grace', 'interim-is-over'],
])('saying yes or no: %s', (_, part, humanId, expected) =>
  expect(codes(mayApprove({ ...help, ...part }, { humanId }, today))).toBe(expected),
)

test('a no says more than what it costs; a yes may say anything', () => {
  const said = (verdict: 'approved' | 'declined', reasons: string) => codes(isFairAnswer(verdict, reasons))
  expect(said('declined', 'It is too expensive.')).toBe('reasons-are-about-cost @reasons')
  expect(said('declined', 'The Hub is full until March.')).toBe('')
  expect(said('approved', 'It is expensive, and she needs it now.')).toBe('')
})
