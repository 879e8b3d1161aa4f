import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import { openPanelDays, type Process } from '#journey/decision/index.ts'
import type { WaitState } from '../waiting.ts'
import { mayMove, readMoveBy } from './rules.ts'

const codes = (verdict: Verdict) => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const today = day('2026-11-16')

describe('moving an expected date', () => {
  const wait = {
    ...{ state: 'with-decider' as WaitState, expectedOn: day('2026-11-24') },
    ...{ body: 'manager' as 'manager' | 'panel', sentOn: day('2026-11-02') },
  }
  const withPanel = { ...wait, body: 'panel' as const }
  const process = {
    ...{ panelDays: [], panelDay: day('2026-11-24'), panelEveryWeeks: 2, panelCutOffDays: 5, panelAgendaMax: 2 },
  } as unknown as Process
  const taken = new Map([[day('2026-12-22'), 2]])
  test.each<[string, typeof wait | undefined, string, string, string]>([
    ['later', wait, '2026-12-08', 'the panel is full', ''],
    ['earlier', wait, '2026-11-17', 'there is an extra panel', ''],
    ['today', wait, '2026-11-16', 'she decides today', ''],
    ['after a challenge', { ...wait, state: 'challenged' }, '2026-12-08', 'Grace is away', ''],
    ['a day that has passed', wait, '2026-11-15', 'x', 'new-date-has-passed @on'],
    ['the same day', wait, '2026-11-24', 'x', 'same-date-as-before @on'],
    ['a promise', wait, '2026-12-08', 'it will be approved then', 'promises-too-much @reason'],
    ['nobody asked', undefined, '2026-12-08', 'x', 'nobody-is-waiting'],
    ['decided', { ...wait, state: 'decided' }, '2026-12-08', 'x', 'nobody-is-waiting'],
    ['to a day of the panel', withPanel, '2026-12-08', 'there was no time', ''],
    ['on which it does not meet', withPanel, '2026-12-09', 'x', 'panel-does-not-meet-then @on'],
    ['that is full', withPanel, '2026-12-22', 'x', 'panel-day-is-full @on'],
    [
      'for which it was late',
      { ...withPanel, sentOn: day('2026-12-04') },
      '2026-12-08',
      'x',
      'sent-too-late-for-that-panel @on',
    ],
    ['challenged: no panel is needed', { ...withPanel, state: 'challenged' }, '2026-12-09', 'x', ''],
    ['came back', { ...wait, state: 'returned' }, '2026-12-08', 'x', 'plan-is-being-changed'],
  ])('%s', (_, given, on, reason, expected) =>
    expect(codes(mayMove(given, { on: day(on), reason, today, panel: { process, taken } }))).toBe(expected),
  )

  test('the days that are offered have room, and were open when it was sent', () => {
    const days = (sentOn: string) => openPanelDays(process, taken, { sentOn: day(sentOn), from: today, count: 3 })
    expect(days('2026-11-02')).toEqual(['2026-11-24', '2026-12-08', '2027-01-05'])
    expect(days('2026-12-04')).toEqual(['2027-01-05', '2027-01-19', '2027-02-02'])
  })
})

describe('by when the person should have read it', () => {
  test.each<[string, string | undefined, string, string | undefined]>([
    ['later: before the day they count on', '2026-12-01', '2026-12-15', '2026-12-01'],
    ['that day is near: a week at least', '2026-11-17', '2026-12-15', '2026-11-23'],
    ['that day has passed: a week', '2026-11-10', '2026-12-15', '2026-11-23'],
    ['never after the new day itself', '2026-11-17', '2026-11-19', '2026-11-19'],
    ['earlier: it can wait for the page', '2026-12-15', '2026-12-01', undefined],
    ['no day was named before', undefined, '2026-12-15', undefined],
  ])('%s', (_, before, on, expected) =>
    expect(readMoveBy(before === undefined ? undefined : day(before), day(on), today)).toBe(expected),
  )
})
