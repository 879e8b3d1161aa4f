import { describe, expect, test } from 'vitest'
import type { BaseLine, Overlay } from '#core/pattern/index.ts'
import { line, over, told } from './kit.ts'

const pause = (lineId: string, days: string): Overlay => ({ id: 'p', kind: 'pause', lineId, ...over(days) })

describe('The calendar changes no amount.', () => {
  // biome-ignore format: a row a case
  test.each<[string, BaseLine[], Overlay[], string[]]>([
    [
      'Art by the month from 31 January of a leap year: the second month begins on 29 February',
      [line('art', 'monthly', 8700n, '2028-01-31 to 2028-03-30')],
      [],
      ['31 January 2028, art: £87.00 = £87.00', '29 February 2028, art: £87.00 = £87.00'],
    ],
    [
      'The leap day is a day like any other: without it, 28 of 29 days are paid',
      [line('art', 'monthly', 2900n, '2028-02-01 to 2028-02-29')],
      [pause('art', '2028-02-29 to 2028-02-29')],
      ['1 February 2028, art: £28.00 = 28 days of 29 at £29.00 + 1 day paused'],
    ],
    [
      'A week with the leap day in it has seven days',
      [line('swim', 'weekly', 700n, '2028-02-24 to 2028-03-01')],
      [],
      ['24 February 2028, swim: £7.00 = £7.00'],
    ],
    [
      'The clocks go forward on Sunday 28 March: the day of 23 hours is a seventh of its week',
      [line('walk', 'weekly', 700n, '2027-03-22 to 2027-04-04')],
      [pause('walk', '2027-03-28 to 2027-03-28')],
      ['22 March 2027, walk: £6.00 = 6 days of 7 at £7.00 + 1 day paused', '29 March 2027, walk: £7.00 = £7.00'],
    ],
    [
      'The clocks go back on Sunday 31 October: so is the day of 25',
      [line('walk', 'weekly', 700n, '2027-10-25 to 2027-11-07')],
      [pause('walk', '2027-10-31 to 2027-10-31')],
      ['25 October 2027, walk: £6.00 = 6 days of 7 at £7.00 + 1 day paused', '1 November 2027, walk: £7.00 = £7.00'],
    ],
  ])('%s', (_, lines, laid, expected) => expect(told({ lines, laid, days: '2027-01-01 to 2028-12-31' })).toEqual(expected))
})
