import { describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import { arrivesOn, earliestArrival } from '#core/pattern/index.ts'
import type { RunSummary } from './payrun.ts'
import { type Approver, mayApprove, mayCheck, mayDraft, mayWithdraw, proposedUpTo, statusOf } from './rules.ts'

const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

describe('drafting', () => {
  test.each<[string, number, string, string]>([
    ['something due', 1, '2026-11-28', ''],
    ['nothing due', 0, '2026-11-28', 'nothing-is-due @upTo'],
    ['six weeks ahead', 1, '2027-01-02', ''],
    ['a day more', 1, '2027-01-03', 'too-far-ahead @upTo'],
  ])('%s', (_, items, upTo, expected) => expect(codes(mayDraft(items, day(upTo), day('2026-11-21')))).toBe(expected))
})

describe('the day that is proposed', () => {
  const holidays = [day('2026-12-25'), day('2026-12-28'), day('2027-01-01')]
  test.each([
    ['a Monday', '2026-11-23', '2026-12-01'],
    ['a Wednesday', '2026-11-25', '2026-12-03'],
    ['a Friday: the next run is in the account on a Tuesday', '2026-11-27', '2026-12-07'],
    ['a Sunday', '2026-11-29', '2026-12-08'],
    ['the next run is on Christmas Day', '2026-12-18', '2026-12-30'],
  ])('%s', (_, today, upTo) => expect(proposedUpTo(day(today), { holidays })).toBe(upTo))

  test('never: the proposed run leaves to the next what would come too late then', () => {
    const closed = new Set(holidays)
    for (let today = day('2026-11-01'); today < '2027-03-01'; today = addDays(today, 1)) {
      const [upTo, next] = [proposedUpTo(today, { holidays }), earliestArrival(addDays(today, 7), closed)]
      for (let payOn = addDays(upTo, -10); payOn <= addDays(upTo, 10); payOn = addDays(payOn, 1))
        expect(arrivesOn(payOn, closed) < next, `${payOn} from ${today}`).toBe(payOn <= upTo)
    }
  })
})

const on = day('2026-11-21')
const signed = { on, by: 'farah', byName: 'Farah' }
const checked = { ...signed, words: '', warnings: 0 }

describe('where a run stands', () => {
  const rows = {
    checked: undefined,
    approved: undefined,
    withdrawn: undefined,
    draft: { isDone: true },
    post: { isDone: false },
  }
  test.each<[string, Partial<Parameters<typeof statusOf>[0]>]>([
    ['drafting', { draft: { isDone: false } }],
    ['drafted', {}],
    ['checked', { checked }],
    ['posting', { checked, approved: signed }],
    ['posted', { checked, approved: signed, post: { isDone: true } }],
    ['withdrawn', { checked, withdrawn: { ...signed, reason: 'Twice' } }],
  ])('%s', (status, part) => expect(statusOf({ ...rows, ...part })).toBe(status))
})

describe('checking', () => {
  test.each<[string, RunSummary['status'], number, string, string]>([
    ['nothing stands out', 'drafted', 0, '', ''],
    ['a warning without words', 'drafted', 1, '', 'answer-the-warnings @words'],
    ['a warning, answered', 'drafted', 1, 'Her new account', ''],
    ['not whole yet', 'drafting', 0, '', 'still-being-drafted'],
    ['checked before', 'checked', 0, '', 'run-is-checked-already'],
    ['approved', 'posted', 0, '', 'run-is-approved-already'],
    ['withdrawn', 'withdrawn', 0, '', 'run-is-withdrawn'],
  ])('%s', (_, status, warnings, words, expected) =>
    expect(codes(mayCheck({ status }, warnings, words))).toBe(expected),
  )
})

describe('approving', () => {
  const run = { status: 'checked', draftedBy: 'farah', checked, totalPence: 6200n, count: 1 } as const
  const tom: Approver = { humanId: 'tom', limitPence: undefined, isPaid: false }
  type Run = Parameters<typeof mayApprove>[0]
  test.each<[string, Partial<Run>, Partial<Approver>, string]>([
    ['drafted and checked by another', {}, {}, ''],
    ['approved, being paid', { status: 'posting' }, {}, 'run-is-approved-already'],
    ['approved already', { status: 'posted' }, {}, 'run-is-approved-already'],
    ['withdrawn', { status: 'withdrawn' }, {}, 'run-is-withdrawn'],
    ['still being drafted', { status: 'drafting', checked: undefined }, {}, 'still-being-drafted'],
    ['not checked', { status: 'drafted', checked: undefined }, {}, 'check-it-first'],
    ['drafted by the same human', { draftedBy: 'tom' }, {}, 'another-human-approves'],
    ['checked by the same human', { checked: { ...checked, by: 'tom' } }, {}, 'another-human-approves'],
    ['nothing left in it', { count: 0, totalPence: 0n }, {}, 'nothing-stands-in-it'],
    ['pays the approver', {}, { isPaid: true }, 'run-pays-you'],
    ['just within the limit', {}, { limitPence: 6200n }, ''],
    ['above the limit', {}, { limitPence: 6199n }, 'above-your-limit'],
  ])('%s', (_, part, who, expected) =>
    expect(codes(mayApprove({ ...run, ...part }, { ...tom, ...who }))).toBe(expected),
  )
})

test.each<[RunSummary['status'], string]>([
  ['drafting', ''],
  ['drafted', ''],
  ['checked', ''],
  ['posting', 'run-is-approved-already'],
  ['posted', 'run-is-approved-already'],
  ['withdrawn', 'run-is-withdrawn'],
])('withdrawing one that is %s', (status, expected) => expect(codes(mayWithdraw({ status }))).toBe(expected))
