import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { AgreementLine } from '../agreement/agreement.ts'
import { keyOf } from '../agreement/schedule.ts'
import { dueIn, stillDue } from './due.ts'
import type { Payable, RunItem } from './payrun.ts'
import { mayApprove, mayDraft } from './rules.ts'

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

describe('approving', () => {
  const approved = { on: day('2026-11-21'), byName: 'Tom Birch' }
  const run = (part: Partial<Parameters<typeof mayApprove>[0]>) => ({
    draftedBy: 'farah',
    approved: undefined,
    items: [],
    ...part,
  })
  test.each<[string, Partial<Parameters<typeof mayApprove>[0]>, string]>([
    ['drafted by another', {}, ''],
    ['approved already', { approved }, 'run-is-approved-already'],
    ['drafted by the same human', { draftedBy: 'tom' }, 'another-human-approves'],
    ['pays the approver', { items: [{ personId: 'tom' } as RunItem] }, 'run-pays-you'],
  ])('%s', (_, part, expected) => expect(codes(mayApprove(run(part), 'tom'))).toBe(expected))
})

const childcare: AgreementLine = {
  ...{ lineId: 'childcare', spendLineId: 's', outcomeId: 'o', what: 'Childcare', amountPence: 6200n, every: 'weekly' },
  ...{ from: day('2026-11-30'), to: undefined, endsEvent: 'my therapy ends' },
}
const payable = (payee: Payable['payee']): Payable => ({
  ...{ budgetId: 'b', personName: 'Anne Field', payee },
  schedule: { lines: [childcare], overlays: [] },
})

describe('what a draft holds', () => {
  test.each<[string, Payable['payee'], string[], string, string]>([
    ['all up to the day', { payeeId: 'p' }, [], '2026-12-07', '2 due'],
    ['not what a run holds already', { payeeId: 'p' }, ['2026-11-30'], '2026-12-07', '1 due'],
    ['nothing before the first', { payeeId: 'p' }, [], '2026-11-29', ''],
    ['no bank details', 'none', [], '2026-12-07', 'no-bank-details 2 £124.00'],
    ['not checked', 'unconfirmed', ['2026-11-30'], '2026-12-07', 'bank-details-not-checked 1 £62.00'],
    ['nothing due is nothing held up', 'none', [], '2026-11-29', ''],
  ])('%s', (_, payee, taken, upTo, expected) => {
    const keys = new Set(taken.map((from) => keyOf({ lineId: 'childcare', periodFrom: day(from) })))
    const { items, heldUp } = dueIn([payable(payee)], keys, day(upTo))
    const said = heldUp.map(({ why, count, totalPence }) => `${why} ${count} ${sayMoney(totalPence)}`)
    expect([...(items.length > 0 ? [`${items.length} due`] : []), ...said].join()).toBe(expected)
  })
})

test('what an ending overtook is no longer due; the week it falls into is', () => {
  const ended = { lines: [childcare], overlays: [{ id: 'e', kind: 'ends', on: day('2026-12-02') }] } as const
  expect([...stillDue([ended], day('2026-12-31'))]).toEqual(['childcare 2026-11-30'])
})
