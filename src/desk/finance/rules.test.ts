import { describe, expect, test } from 'vitest'
import type { Role } from '#access/role.ts'
import { day } from '#core/day.ts'
import { comesTo, type RunSummary } from '#journey/money/index.ts'
import { mustGoBy, risesToDo, runsToDo } from './rules.ts'
import { sayDue, sayForecast } from './words.ts'

const today = day('2026-11-22')
const done = { items: 1, totalPence: 6200n, isDone: true, share: 100 }
const run = (status: RunSummary['status'], runId = 'run'): RunSummary => ({
  ...{
    runId,
    payUpTo: today,
    code: undefined,
    isSingle: false,
    draftedOn: today,
    draftedBy: 'farah',
    draftedByName: 'Farah Aziz',
  },
  ...{ checked: undefined, approved: undefined, withdrawn: undefined, draft: done, post: done, status },
  ...{ count: 1, leftOut: 0, totalPence: 6200n },
})
const as = (humanId: string, ...roles: Role[]) => ({ humanId, roles })
const officer = as('farah', 'finance-officer')
const approver = as('tom', 'finance-approver')

describe('a run waits', () => {
  test.each([
    ['to be checked, by an officer', run('drafted'), officer, ['check', true]],
    ['to be checked, not by an approver', run('drafted'), approver, ['check', false]],
    ['to be approved, by an approver', run('checked'), approver, ['approve', true]],
    ['to be approved, not by an officer', run('checked'), officer, ['approve', false]],
    ['to be approved, not by who drafted it', run('checked'), as('farah', 'finance-approver'), ['approve', false]],
    ['to be sent, by an officer', run('posted', 'unsent'), officer, ['send', true]],
    ['for nothing once it was sent', run('posted'), officer, undefined],
    ['for nothing while it is put together', run('drafting'), officer, undefined],
    ['for nothing while it is being paid', run('posting'), officer, undefined],
    ['for nothing once it is withdrawn', run('withdrawn'), officer, undefined],
  ])('%s', (_, one, reader, expected) => {
    const [found] = runsToDo([one], new Set(['unsent']), reader)
    expect(found && [found.todo, found.isMine]).toEqual(expected)
  })

  test('and those for the reader stand first', () => {
    const all = runsToDo([run('drafted', 'a'), run('checked', 'b')], new Set(), approver)
    expect(all.map(({ run: { runId } }) => runId)).toEqual(['b', 'a'])
  })
})

test('a rise waits for another than who proposed it', () => {
  const rise = {
    ...{ upliftId: 'rise', from: today, basisPoints: 350, code: undefined, paOnly: false, reason: 'Prices' },
    ...{ proposedBy: 'farah', proposedByName: 'Farah Aziz', proposedOn: today, approved: undefined },
  }
  expect(risesToDo([rise], approver)).toEqual([{ upliftId: 'rise', from: today, basisPoints: 350, isMine: true }])
  expect(risesToDo([rise], as('farah', 'finance-approver'))[0]?.isMine).toBe(false)
  expect(risesToDo([{ ...rise, approved: { on: today, byName: 'Tom', lines: 1 } }], approver)).toEqual([])
})

test.each([
  ['two working days before', '2026-12-01', [], '2026-11-27'],
  ['earlier over a holiday', '2026-12-29', ['2026-12-25', '2026-12-28'], '2026-12-23'],
  ['today where that has gone by', '2026-11-23', [], '2026-11-22'],
])('the file must go %s', (_, arrives, holidays, by) => {
  expect(mustGoBy(day(arrives), today, holidays.map(day))).toBe(by)
})

test('nothing due has no day', () => {
  expect(mustGoBy(undefined, today, [])).toBeUndefined()
})

test('says what is due, and by when', () => {
  const due = { count: 2, totalPence: 12_400n, isAll: true }
  const upTo = day('2026-11-29')
  expect(sayDue({ due, upTo, sendBy: day('2026-11-27') }, today)).toEqual([
    '2 payments, £124.00 in all, due up to Sunday 29 November 2026 and in no run yet.',
    'The file must go by Friday 27 November 2026, so that the first of it is there in time.',
  ])
  expect(sayDue({ due, upTo, sendBy: today }, today)[1]).toContain('must go today')
  expect(sayDue({ due: { ...due, count: 0 }, upTo, sendBy: undefined }, today)).toHaveLength(1)
  expect(sayDue({ due: { ...due, isAll: false }, upTo, sendBy: undefined }, today)[0]).toContain('Many people')
})

test('a code comes to what has gone out and what is still to come', () => {
  const one = { code: 'PB', name: 'Personal budgets', spentPence: 6200n, toComePence: 12_400n }
  expect(comesTo(one)).toBe(18_600n)
  expect(sayForecast(one)).toBe(
    'Personal budgets: £62.00 has gone out, £124.00 is agreed and still to come. Together £186.00.',
  )
})
