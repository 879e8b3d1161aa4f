import { describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import type { Overlay } from '#core/pattern/index.ts'
import type { AgreementLine } from '../../agreement/agreement.ts'
import type { MoreAgreed, MoreNow } from './more.ts'
import { comesTo, mayEndMore, mayStartMore, offersIn, staysTo } from './rules.ts'

// A Wednesday.
const today = day('2026-12-02')
const line: AgreementLine = {
  ...{ lineId: 'l', spendLineId: 's', outcomeId: 'o', what: 'Bowling', amountPence: 6200n, every: 'weekly' },
  ...{ from: day('2026-11-23'), plannedTo: undefined, endsEvent: undefined },
}
const agreed: MoreAgreed = { lineId: 'l', amountPence: 2000n, periods: 4, buys: 'two more hours', began: [] }

type Given = { line?: Partial<AgreementLine>; laid?: Overlay[]; agreed?: Partial<MoreAgreed>; takenTo?: string }
function offered(given: Given = {}) {
  const overlays = given.laid ?? []
  const taken = new Map(given.takenTo === undefined ? [] : [['l', day(given.takenTo)]])
  const lines = [{ ...line, ...given.line }]
  return { overlays, offers: offersIn({ lines, overlays }, [{ ...agreed, ...given.agreed }], taken, today) }
}
const weeks = (...days: string[]) => days.map(day)
const ends = (on: string): Overlay => ({ id: 'e', kind: 'ends', on: day(on) })
const standing = (from: string, to: string): Overlay => ({
  ...{ id: 'u', kind: 'unwell', lineId: 'l', amountPence: 2000n, from: day(from), to: day(to) },
})

describe('what can be started: whole periods from the first payment in no pay run, as long as some is left', () => {
  // biome-ignore format: a row a case
  test.each<[string, Given, string[]]>([
    ['from next Monday', {}, ['2026-12-07 2026-12-13', '2026-12-07 2026-12-20', '2026-12-07 2026-12-27', '2026-12-07 2027-01-03']],
    ['after what stands in a run', { takenTo: '2026-12-13', agreed: { periods: 1 } }, ['2026-12-14 2026-12-20']],
    ['a line that is still to begin', { line: { from: day('2027-01-04') }, agreed: { periods: 1 } }, ['2027-01-04 2027-01-10']],
    ['from today, where it is paid today', { line: { from: day('2026-12-02') }, agreed: { periods: 1 } }, ['2026-12-02 2026-12-08']],
    ['by months, which never drift', { line: { every: 'monthly', from: day('2026-08-31') }, agreed: { periods: 3 } }, ['2026-12-31 2027-01-30', '2026-12-31 2027-02-27', '2026-12-31 2027-03-30']],
    ['by four weeks', { line: { every: 'four-weekly' }, agreed: { periods: 1 } }, ['2026-12-21 2027-01-17']],
    ['what is left of the year', { agreed: { began: weeks('2026-02-02', '2026-02-09') } }, ['2026-12-07 2026-12-13', '2026-12-07 2026-12-20']],
    ['what began over a year ago counts no more', { agreed: { began: weeks('2025-12-07') } }, ['2026-12-07 2026-12-13', '2026-12-07 2026-12-20', '2026-12-07 2026-12-27', '2026-12-07 2027-01-03']],
    ['none that begins after the last day', { laid: [ends('2026-12-15')] }, ['2026-12-07 2026-12-13', '2026-12-07 2026-12-20']],
  ])('%s', (_, given, expected) => {
    expect(offered(given).offers[0]?.stretches.map(({ from, to }) => `${from} ${to}`)).toEqual(expected)
  })

  test('nothing of a line that is over, or that is gone', () => {
    expect(offered({ laid: [ends('2026-12-06')] }).offers).toEqual([])
    expect(offered({ agreed: { lineId: 'gone' } }).offers).toEqual([])
  })
})

describe('whether it may be started', () => {
  // biome-ignore format: a row a case
  test.each<[string, Given, number, string]>([
    ['for all that is agreed', {}, 4, ''],
    ['for longer', {}, 5, 'choose-for-how-long'],
    ['for no time', {}, 0, 'choose-for-how-long'],
    ['while it goes on', { laid: [standing('2026-12-07', '2026-12-13')] }, 1, 'more-goes-on-already'],
    ['when what was started has gone out', { laid: [standing('2026-11-30', '2026-12-06')], takenTo: '2026-12-06', agreed: { began: weeks('2026-11-30') } }, 3, ''],
    ['when all of it was used', { agreed: { periods: 1, began: weeks('2026-03-02') } }, 1, 'more-is-used-up'],
    ['while it is paused', { laid: [{ id: 'p', kind: 'pause', lineId: 'l', from: day('2026-12-01'), to: day('2027-02-01') }] }, 1, 'nothing-to-add-to'],
    ['outside its season', { line: { season: { fromMonth: 5, toMonth: 8 } } }, 2, 'nothing-to-add-to'],
  ])('%s', (_, given, periods, expected) => {
    const { offers, overlays } = offered(given)
    expect(mayStartMore(offers[0], periods, overlays).map(({ code }) => code).join()).toBe(expected)
  })

  test('where nothing is agreed', () => {
    expect(mayStartMore(undefined, 1, []).map(({ code }) => code)).toEqual(['no-more-agreed'])
  })

  test('says from when there is some again, and until when it goes on', () => {
    expect(offered({ agreed: { periods: 1, began: weeks('2026-03-02') } }).offers[0]?.again).toBe('2027-03-02')
    expect(offered({ laid: [standing('2026-12-07', '2026-12-13')] }).offers[0]?.until).toBe('2026-12-13')
  })

  test('what it comes to, to the penny', () => {
    const { offers, overlays } = offered()
    const [offer] = offers
    expect(offer?.stretches.map((one) => comesTo(offer, one, overlays))).toEqual([2000n, 4000n, 6000n, 8000n])
  })
})

const more: MoreNow = {
  ...{ overlayId: 'u', lineId: 'l', what: 'Bowling', every: 'weekly', amountPence: 2000n },
  ...{ from: day('2026-11-30'), to: day('2026-12-20'), byName: 'Priya', byPerson: false },
}
// biome-ignore format: a row a case
test.each<[string, MoreNow, string | undefined, string | undefined, string]>([
  ['in its first week', more, undefined, '2026-12-06', ''],
  ['where the next stands in a run', more, '2026-12-13', '2026-12-13', ''],
  ['where all of it does', more, '2026-12-20', '2026-12-20', 'more-is-over'],
  ['before it begins', { ...more, from: day('2026-12-07') }, undefined, undefined, ''],
])('ended early %s: what has begun or gone out stays', (_, one, takenTo, stays, expected) => {
  const found = staysTo(one, line, takenTo === undefined ? undefined : day(takenTo), today)
  expect(found).toBe(stays)
  expect(mayEndMore(one, found).map(({ code }) => code).join()).toBe(expected)
  expect(mayEndMore(undefined, addDays(today, 1)).map(({ code }) => code)).toEqual(['more-is-over'])
})
