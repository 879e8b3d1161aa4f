import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Overlay } from '#core/pattern/index.ts'
import { line, over, type Story, told, total } from './kit.ts'

const club = line('club', 'weekly', 6200n, '2026-10-05')
const winter: Overlay = {
  ...{ id: 'winter', kind: 'top-up', lineId: 'club', season: { fromMonth: 11, toMonth: 2 }, amountPence: 2100n },
  ...over('2026-10-05'),
}
const fiveWeeks: Overlay = { id: 'rest', kind: 'pause', ...over('2026-12-09 to 2027-01-12') }
const whole: Story = { lines: [club], laid: [winter], days: '2026-10-19 to 2027-03-08' }

describe('The club costs £62 a week, and £21 more each winter for the way home in the dark. From 9 December she is away for five weeks.', () => {
  const away: Story = { ...whole, laid: [winter, fiveWeeks] }

  test('the winter begins on a Sunday, the pause on a Wednesday; each week pays its own days', () => {
    expect(told(away)).toEqual([
      '19 October 2026, club: £62.00 = £62.00',
      '26 October 2026, club: £65.00 = 6 days of 7 at £62.00 + 1 day of 7 at £83.00',
      '2 November 2026, club: £83.00 = £83.00',
      '9 November 2026, club: £83.00 = £83.00',
      '16 November 2026, club: £83.00 = £83.00',
      '23 November 2026, club: £83.00 = £83.00',
      '30 November 2026, club: £83.00 = £83.00',
      '7 December 2026, club: £23.71 = 2 days of 7 at £83.00 + 5 days paused',
      '11 January 2027, club: £59.29 = 2 days paused + 5 days of 7 at £83.00',
      '18 January 2027, club: £83.00 = £83.00',
      '25 January 2027, club: £83.00 = £83.00',
      '1 February 2027, club: £83.00 = £83.00',
      '8 February 2027, club: £83.00 = £83.00',
      '15 February 2027, club: £83.00 = £83.00',
      '22 February 2027, club: £83.00 = £83.00',
      '1 March 2027, club: £62.00 = £62.00',
      '8 March 2027, club: £62.00 = £62.00',
    ])
  })

  test('five weeks of winter are five times £83', () => {
    expect([total(whole), total(away)]).toEqual(['£1,662.00', '£1,247.00'])
  })

  test('it comes back the next winter, and not in between', () => {
    expect(told({ ...away, days: '2027-10-18 to 2027-11-01' })).toEqual([
      '18 October 2027, club: £62.00 = £62.00',
      '25 October 2027, club: £62.00 = £62.00',
      '1 November 2027, club: £83.00 = £83.00',
    ])
  })
})

describe('Two weeks are hard. He has said beforehand that somebody should come more often then: £45 a week more.', () => {
  const hard: Overlay = {
    id: 'h',
    kind: 'unwell',
    lineId: 'club',
    amountPence: 4500n,
    ...over('2027-01-14 to 2027-01-27'),
  }

  test('from the Thursday to the Wednesday, by the day', () => {
    expect(told({ lines: [club], laid: [hard], days: '2027-01-04 to 2027-02-01' })).toEqual([
      '4 January 2027, club: £62.00 = £62.00',
      '11 January 2027, club: £87.71 = 3 days of 7 at £62.00 + 4 days of 7 at £107.00',
      '18 January 2027, club: £107.00 = £107.00',
      '25 January 2027, club: £81.29 = 3 days of 7 at £107.00 + 4 days of 7 at £62.00',
      '1 February 2027, club: £62.00 = £62.00',
    ])
  })
})

describe('Shoes for the club, £40 once, on Wednesday 20 January.', () => {
  const shoes: Overlay = { id: 'shoes', kind: 'one-off', lineId: 'club', on: day('2027-01-20'), amountPence: 4000n }
  const rest: Overlay = { id: 'rest', kind: 'pause', ...over('2027-01-18 to 2027-01-26') }

  // biome-ignore format: a row a case
  test.each<[string, Overlay[], string[]]>([
    ['they come with the week that holds the day', [shoes], [
      '11 January 2027, club: £62.00 = £62.00',
      '18 January 2027, club: £102.00 = £62.00 + £40.00 once',
      '25 January 2027, club: £62.00 = £62.00',
    ]],
    ['in a pause: with the first day after it', [shoes, rest], [
      '11 January 2027, club: £62.00 = £62.00',
      '25 January 2027, club: £84.29 = 2 days paused + 5 days of 7 at £62.00 + £40.00 once',
    ]],
    ['ended before that: never', [shoes, rest, { id: 'e', kind: 'ends', on: day('2027-01-26') }], ['11 January 2027, club: £62.00 = £62.00']],
  ])('%s', (_, laid, expected) => expect(told({ lines: [club], laid, days: '2027-01-11 to 2027-01-31' })).toEqual(expected))
})

describe('She employs somebody for £480 every four weeks. Everything is paused for four weeks from 11 January.', () => {
  const wages = line('wages', 'four-weekly', 48_000n, '2027-01-04', { owed: true })
  const pause: Overlay = { id: 'p', kind: 'pause', ...over('2027-01-11 to 2027-02-07') }

  test('the club rests, the wages do not', () => {
    expect(told({ lines: [wages, club], laid: [pause], days: '2027-01-04 to 2027-02-14' })).toEqual([
      '4 January 2027, club: £62.00 = £62.00',
      '4 January 2027, wages: £480.00 = £480.00',
      '1 February 2027, wages: £480.00 = £480.00',
      '8 February 2027, club: £62.00 = £62.00',
    ])
  })

  test('not even a pause that names them', () => {
    const named: Overlay = { ...pause, lineId: 'wages' } as Overlay
    expect(total({ lines: [wages], laid: [named], days: '2027-01-04 to 2027-02-14' })).toBe('£960.00')
  })
})
