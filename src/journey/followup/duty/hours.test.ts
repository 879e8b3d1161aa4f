import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { answerBy, type Hours, hasPassed, isOpenAt, momentOf, readsFrom, sayMoment } from './hours.ts'

const hours: Hours = {
  opens: 540,
  closes: 1020,
  within: 240,
  holidays: new Set([day('2026-12-25'), day('2026-12-28')]),
}
const at = (on: string, minute: number) => ({ on: day(on), minute })
const said = (moment: { on: string; minute: number }) => `${moment.on} ${moment.minute}`

describe('when somebody reads it', () => {
  test.each([
    ['within hours', at('2026-11-23', 600), '2026-11-23 600', '2026-11-23 840'],
    ['before opening', at('2026-11-23', 300), '2026-11-23 540', '2026-11-23 780'],
    ['in the evening', at('2026-11-23', 1020), '2026-11-24 540', '2026-11-24 780'],
    ['late in the day goes on next day', at('2026-11-23', 960), '2026-11-23 960', '2026-11-24 720'],
    ['Friday evening', at('2026-11-27', 1200), '2026-11-30 540', '2026-11-30 780'],
    ['Saturday', at('2026-11-28', 600), '2026-11-30 540', '2026-11-30 780'],
    ['bank holidays count as closed', at('2026-12-24', 1100), '2026-12-29 540', '2026-12-29 780'],
  ])('%s', (_, moment, reads, by) => {
    expect(said(readsFrom(moment, hours))).toBe(reads)
    expect(said(answerBy(moment, hours))).toBe(by)
    expect(isOpenAt(moment, hours)).toBe(reads === said(moment))
  })

  test('longer than a day runs over days', () => {
    expect(said(answerBy(at('2026-11-23', 540), { ...hours, within: 960 }))).toBe('2026-11-24 1020')
  })

  test('late from its minute on, and said as people say it', () => {
    expect(hasPassed(at('2026-11-23', 600), at('2026-11-23', 599))).toBe(false)
    expect(hasPassed(at('2026-11-23', 600), at('2026-11-23', 600))).toBe(true)
    expect(hasPassed(at('2026-11-23', 600), at('2026-11-24', 0))).toBe(true)
    expect(sayMoment(at('2026-11-23', 810))).toBe('1:30pm on Monday 23 November 2026')
    expect(sayMoment(at('2026-11-23', 720))).toBe('12pm on Monday 23 November 2026')
  })

  test('a moment in London, also in summer', () => {
    expect(said(momentOf(new Date('2026-07-01T23:30:00Z')))).toBe('2026-07-02 30')
    expect(said(momentOf(new Date('2026-11-23T09:05:00Z')))).toBe('2026-11-23 545')
  })
})
