import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { type Taper, taperAddsUp, taperFault } from '#core/pattern/index.ts'
import { line, told, total } from './kit.ts'

const steps = (...each: [string, bigint][]) => each.map(([from, amountPence]) => ({ from: day(from), amountPence }))

describe('Bowling is £7 a week. Somebody goes along for £90 a week at first, and steps back until he goes alone: £270 in all.', () => {
  const bowling = line('bowling', 'weekly', 700n, '2027-01-04')
  const company = line('company', 'weekly', 9000n, '2027-01-04')
  const alone: Taper = {
    ...{ id: 'd', kind: 'taper', lineId: 'company', from: day('2027-02-01'), agreedPence: 27_000n },
    steps: steps(['2027-02-01', 6000n], ['2027-02-22', 3000n], ['2027-03-15', 0n]),
  }

  test('three weeks of £60, three of £30, then none; bowling itself goes on', () => {
    expect(told({ lines: [bowling, company], laid: [alone], days: '2027-01-25 to 2027-03-15' })).toEqual([
      '25 January 2027, bowling: £7.00 = £7.00',
      '25 January 2027, company: £90.00 = £90.00',
      '1 February 2027, bowling: £7.00 = £7.00',
      '1 February 2027, company: £60.00 = £60.00',
      '8 February 2027, bowling: £7.00 = £7.00',
      '8 February 2027, company: £60.00 = £60.00',
      '15 February 2027, bowling: £7.00 = £7.00',
      '15 February 2027, company: £60.00 = £60.00',
      '22 February 2027, bowling: £7.00 = £7.00',
      '22 February 2027, company: £30.00 = £30.00',
      '1 March 2027, bowling: £7.00 = £7.00',
      '1 March 2027, company: £30.00 = £30.00',
      '8 March 2027, bowling: £7.00 = £7.00',
      '8 March 2027, company: £30.00 = £30.00',
      '15 March 2027, bowling: £7.00 = £7.00',
    ])
  })

  test('it comes to what was agreed', () => {
    expect(total({ lines: [company], laid: [alone], days: '2027-02-01 to 2028-12-31' })).toBe('£270.00')
    expect(taperAddsUp(company, alone)).toBe(true)
  })

  test('a pause moves no step: what lies in it is not paid later', () => {
    const rest = { id: 'p', kind: 'pause' as const, from: day('2027-02-08'), to: day('2027-02-14') }
    expect(total({ lines: [company], laid: [alone, rest], days: '2027-02-01 to 2028-12-31' })).toBe('£210.00')
  })
})

describe('£100 is to last three weeks, and then stop.', () => {
  const course = line('course', 'weekly', 3334n, '2027-01-04')
  const lasts = (...each: [string, bigint][]): Taper => ({
    ...{ id: 'd', kind: 'taper', lineId: 'course', from: day('2027-01-04'), agreedPence: 10_000n },
    steps: steps(...each),
  })
  const exact = lasts(['2027-01-04', 3334n], ['2027-01-11', 3333n], ['2027-01-25', 0n])

  test('the odd penny comes first', () => {
    expect(told({ lines: [course], laid: [exact], days: '2027-01-01 to 2027-12-31' })).toEqual([
      '4 January 2027, course: £33.34 = £33.34',
      '11 January 2027, course: £33.33 = £33.33',
      '18 January 2027, course: £33.33 = £33.33',
    ])
    expect(taperFault(course, exact)).toBeUndefined()
  })

  test('three times £33.33 is a penny short, and is refused', () => {
    expect(taperFault(course, lasts(['2027-01-04', 3333n], ['2027-01-25', 0n]))).toBe(
      'taper-differs-from-what-was-agreed',
    )
  })
})
