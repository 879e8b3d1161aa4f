import { describe, expect, test } from 'vitest'
import { addDays, type Day, day, daysBetween, weekday } from '#core/day.ts'
import type { Process } from '../decision.ts'
import { cutOffOf, expectedFor, nextPanelDay, placeFor } from './panel-days.ts'
import { because, sayPanelDays } from './words.ts'

const panel = (part: Partial<Process> = {}): Process =>
  ({
    ...{ panelDay: day('2026-11-10'), panelEveryWeeks: 2, panelDays: [], panelCutOffDays: 5, panelAgendaMax: 2 },
    ...{ panelName: 'the Tuesday panel', managerWorkingDays: 2, holidays: new Set(), ...part },
  }) as Process

describe('the next panel day', () => {
  const named = [day('2026-12-15'), day('2026-11-17'), day('2026-12-01')]
  test.each<[string, readonly Day[], string, string]>([
    ['every so many weeks', [], '2026-11-11', '2026-11-24'],
    ['on the day itself', [], '2026-11-24', '2026-11-24'],
    ['an anchor that is yet to come', [], '2026-10-01', '2026-10-13'],
    ['over the clock change', [], '2026-10-14', '2026-10-27'],
    ['the days that were set, in any order', named, '2026-11-11', '2026-11-17'],
    ['the next of them', named, '2026-11-18', '2026-12-01'],
    ['the last of them', named, '2026-12-15', '2026-12-15'],
    ['after the last of them, every so many weeks again', named, '2026-12-16', '2026-12-22'],
    ['long before the first of them: not by the weeks', named, '2026-10-01', '2026-11-17'],
  ])('%s', (_, panelDays, today, expected) =>
    expect(nextPanelDay(panel({ panelDays: [...panelDays] }), day(today))).toBe(expected),
  )

  test('is always a panel day, and never one too late', () => {
    for (let n = 0; n < 400; n += 1) {
      const today = addDays(day('2026-01-01'), n)
      const next = nextPanelDay(panel({ panelEveryWeeks: 3 }), today)
      expect(Math.abs(daysBetween(day('2026-11-10'), next)) % 21).toBe(0)
      expect(daysBetween(today, next)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(today, next)).toBeLessThan(21)
      expect(weekday(next)).toBe(2)
    }
  })
})

describe('a place on the agenda', () => {
  const taken = (...given: readonly (readonly [string, number])[]) => new Map(given.map(([on, n]) => [day(on), n]))
  const reasonOf = (today: string, map: ReadonlyMap<Day, number>) =>
    because.panel('the Tuesday panel', placeFor(panel(), map, day(today)))
  test.each<[string, string, ReadonlyMap<Day, number>, string, string]>([
    ['long before it', '2026-11-11', taken(), '2026-11-24', 'the Tuesday panel meets on that day'],
    ['exactly at the cut-off', '2026-11-19', taken(), '2026-11-24', 'the Tuesday panel meets on that day'],
    [
      'a day after the cut-off: the one after, and why',
      '2026-11-20',
      taken(),
      '2026-12-08',
      'the Tuesday panel meets on that day, and for Tuesday 24 November 2026 plans had to be sent by 19 November 2026',
    ],
    ['the last place', '2026-11-11', taken(['2026-11-24', 1]), '2026-11-24', 'the Tuesday panel meets on that day'],
    [
      'a full agenda: the next date, and why',
      '2026-11-11',
      taken(['2026-11-24', 2]),
      '2026-12-08',
      'the Tuesday panel meets on that day, and there is no room left on Tuesday 24 November 2026',
    ],
    [
      'two full agendas',
      '2026-11-11',
      taken(['2026-11-24', 2], ['2026-12-08', 3]),
      '2026-12-22',
      'the Tuesday panel meets on that day, and there is no room left on Tuesday 24 November 2026 and Tuesday 8 December 2026',
    ],
  ])('%s', (_, today, map, on, reason) => {
    expect(placeFor(panel(), map, day(today)).on).toBe(on)
    expect(reasonOf(today, map)).toBe(reason)
  })

  test('without a cut-off, the day itself', () => {
    expect(placeFor(panel({ panelCutOffDays: 0 }), new Map(), day('2026-11-24')).on).toBe('2026-11-24')
    expect(cutOffOf(day('2026-11-24'), panel())).toBe('2026-11-19')
  })
})

test('a manager answers in working days, over a holiday and a weekend; the panel on its day', () => {
  const given = panel({ holidays: new Set([day('2026-12-25'), day('2026-12-28')]) })
  expect(expectedFor('manager', given, new Map(), day('2026-12-24'))).toEqual({ on: '2026-12-30' })
  expect(expectedFor('panel', given, new Map(), day('2026-11-11'))).toMatchObject({ on: '2026-11-24' })
  expect([0, 1, 3].map(because.manager)).toEqual([
    'a manager answers on the same day',
    'a manager answers within one working day',
    'a manager answers within 3 working days',
  ])
})

test('when the panel meets, in a sentence', () => {
  const today = day('2026-11-20')
  expect(sayPanelDays(panel(), today)).toBe('The Tuesday panel meets every 2 weeks.')
  expect(sayPanelDays(panel({ panelEveryWeeks: 1 }), today)).toBe('The Tuesday panel meets every week.')
  const panelDays = [day('2026-12-15'), day('2026-11-17'), day('2026-12-01')]
  expect(sayPanelDays(panel({ panelDays }), today)).toBe(
    'The Tuesday panel meets on Tuesday 1 December 2026 and Tuesday 15 December 2026.',
  )
})
