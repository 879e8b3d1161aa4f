import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { lastDayOf } from '../over.ts'
import { codes, line, plan } from '../plan.test-kit.ts'
import { firstReviewOn, mayKeep } from './rules.ts'
import { lookAgainOn } from './words.ts'

describe('whether something may be said about keeping a line', () => {
  test.each<[string, string, string]>([
    ['of the plan', codes(mayKeep(plan(), line.spendLineId)), ''],
    ['of a plan that was sent, or runs', codes(mayKeep(plan({ submitted: true }), line.spendLineId)), ''],
    ['that was taken out', codes(mayKeep(plan(), 's9')), 'line-is-not-in-the-plan'],
    ['where there is no plan', codes(mayKeep(undefined, line.spendLineId)), 'line-is-not-in-the-plan'],
  ])('%s', (_, found, expected) => expect(found).toBe(expected))
})

describe('when the first review is, as far as a draft knows', () => {
  const starts = (...days: string[]) => plan({ spendLines: days.map((on) => ({ ...line, startsOn: day(on) })) })
  // biome-ignore format: a row a case
  test.each<[string, Parameters<typeof firstReviewOn>[0], string]>([
    ['counted from the first day of the money', starts('2027-03-01'), '2027-04-12'],
    ['of several, the earliest', starts('2027-05-01', '2027-03-01', '2027-04-01'), '2027-04-12'],
    ['a first day that has passed counts from today', starts('2026-01-01'), '2027-03-24'],
    ['no money planned: from today', starts(), '2027-03-24'],
  ])('%s', (_, given, expected) => expect(firstReviewOn(given, 42, day('2027-02-10'))).toBe(expected))
})

describe('what is said of the day on which a plan is looked at together', () => {
  const today = day('2027-02-10')
  const ended = { lastDay: day('2027-02-01'), died: false }
  // biome-ignore format: a row a case
  test.each<[string, Parameters<typeof plan>[0], string | undefined]>([
    ['a day is planned', { nextReviewOn: day('2027-05-04') }, 'We look at this plan together on 4 May 2027.'],
    ['its day is today', { nextReviewOn: today }, 'We look at this plan together on 10 February 2027.'],
    ['its day has passed', { nextReviewOn: day('2027-02-09') }, 'We wanted to look at this plan together on 9 February 2027. It is still to be done.'],
    ['a first draft', { spendLines: [] }, 'We first look at this plan together on 24 March 2027, if the money starts as planned.'],
    ['money is paid, no day is planned', { running: true }, 'We look at this plan together again. The day stands on the first page.'],
    ['a later version, before any money', { number: 2, spendLines: [] }, 'We first look at this plan together on 24 March 2027, if the money starts as planned.'],
    ['it came back', { decided: 'returned' }, undefined],
    ['it was declined', { decided: 'declined' }, undefined],
  ])('%s', (_, given, says) => expect(lookAgainOn(plan(given), 42, today, undefined)).toBe(says))

  // biome-ignore format: a row a case
  test.each<[string, number, Parameters<typeof lastDayOf>[1], boolean]>([
    ['before any ending', 1, { ended: undefined, backAfter: undefined }, false],
    ['after it', 2, { ended, backAfter: undefined }, true],
    ['back again, nothing begun yet', 2, { ended, backAfter: 2 }, true],
    ['a plan begun since the person came back', 3, { ended, backAfter: 2 }, false],
    ['where nobody is signed in to a record', 1, undefined, false],
  ])('the money has ended: %s', (_, number, record, isOver) => {
    const given = plan({ number, running: true, nextReviewOn: day('2027-05-04') })
    const says = lookAgainOn(given, 42, today, lastDayOf(given, record))
    expect(says).toBe(
      isOver
        ? 'The money for this plan has ended. Its last day was 1 February 2027.'
        : 'We look at this plan together on 4 May 2027.',
    )
  })
})
