import { describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import type { Overlay } from '#core/pattern/index.ts'
import type { Setting } from '#journey/plan/unwell/index.ts'
import type { AgreementLine } from '../agreement/agreement.ts'
import { mayEndPause, mayEndSwitch, mayFollowWish, mayPause, mayThrow, pausableIn } from './rules.ts'
import type { Pause, Switch } from './unwell.ts'

// A Saturday; payments begin on the Monday after.
const today = day('2026-11-21')
const line = (part: Partial<AgreementLine> = {}): AgreementLine => ({
  ...{ lineId: 'l1', spendLineId: 's1', outcomeId: 'o1', what: 'Bowling', amountPence: 6200n, every: 'weekly' },
  ...{ from: day('2026-11-23'), plannedTo: undefined, endsEvent: 'it ends', ...part },
})
const pause = (part: Partial<Pause> = {}): Pause => ({
  ...{ overlayId: 'p1', lineId: 'l1', what: 'Bowling', from: day('2026-11-23'), to: day('2026-11-29') },
  ...{ reason: 'I asked', spoke: undefined, ...part },
})
const ended = (on: string): Overlay => ({ id: 'e', kind: 'ends', lineId: 'l1', on: day(on) })
const found = (lines: AgreementLine[], taken: string[] = [], pauses: Pause[] = [], overlays: Overlay[] = []) =>
  pausableIn({ schedule: { lines, overlays }, lastTaken: new Map(taken.map((one) => ['l1', day(one)])), pauses }, today)

describe('which payments may be left out', () => {
  test('every one ahead that stands in no pay run, and again from a later one', () => {
    const [one] = found([line()], ['2026-11-23'])
    expect(one?.from[0]).toEqual({ day: '2026-11-30', amountPence: 6200n })
    expect(one?.again[0]).toBe('2026-12-07')
    expect(one?.again.at(-1)).toBe('2027-03-15')
    expect(one?.from).toHaveLength(one?.again.length ?? 0)
  })

  test('days gone by are paid whatever happens now', () => {
    const [one] = found([line({ from: day('2026-11-02') })])
    expect(one?.from[0]?.day).toBe('2026-11-23')
  })

  test('what is paid once is put off, week by week', () => {
    const [one] = found([line({ every: 'once' })])
    expect(one?.from.map((each) => each.day)).toEqual(['2026-11-23'])
    expect([one?.again[0], one?.again.at(-1)]).toEqual(['2026-11-30', '2027-02-15'])
  })

  test.each<[string, ReturnType<typeof found>]>([
    ['a line that is paused', found([line()], [], [pause()])],
    ['a line under a pause of all', found([line()], [], [pause({ lineId: undefined, to: undefined })])],
    ['a line that was paid once', found([line({ every: 'once' })], ['2026-11-23'])],
    ['a line that has ended', found([line({ from: day('2026-10-05') })], [], [], [ended('2026-11-15')])],
    ['a line with its last payment ahead', found([line()], [], [], [ended('2026-11-29')])],
    ['no line', found([])],
  ])('not %s', (_, lines) => expect(lines).toEqual([]))

  test('a pause that is over stands in nobody’s way', () => {
    expect(found([line()], [], [pause({ from: day('2026-11-02'), to: day('2026-11-20') })])).toHaveLength(1)
  })
})

const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at === undefined ? code : `${code} at ${at}`))
const [bowling] = found([line()])
const thrown = (part: Partial<Switch> = {}): Switch => ({
  ...{
    switchId: 'x',
    adds: 'call',
    words: '',
    asRole: 'person',
    byName: 'Anne',
    on: today,
    endedOn: undefined,
    ...part,
  },
})
const none = { switches: [], pot: undefined, hasHappened: false }
const wish = {} as Setting

describe('what may be done', () => {
  // biome-ignore format: a row a case
  test.each<[string, readonly { code: string; at?: string }[], string[]]>([
    ['a call', mayThrow('call', none), []],
    ['hours', mayThrow('hours', none), []],
    ['a call that was asked for', mayThrow('call', { ...none, switches: [thrown()] }), ['asked-for-already']],
    ['a call after one that ended', mayThrow('call', { ...none, switches: [thrown({ endedOn: today })] }), []],
    ['hours beside a call', mayThrow('hours', { ...none, switches: [thrown()] }), []],
    ['a pot that is not there', mayThrow('pot', { ...none, hasHappened: true }), ['no-pot-in-the-plan']],
    ['a pot before its time', mayThrow('pot', { ...none, pot: {} }), ['pot-has-not-been-opened at happened']],
    ['a pot', mayThrow('pot', { ...none, pot: {}, hasHappened: true }), []],
    ['an end', mayEndSwitch(thrown()), []],
    ['a second end', mayEndSwitch(thrown({ endedOn: today })), ['switch-is-ended']],
    ['an end of nothing', mayEndSwitch(undefined), ['switch-is-ended']],
    ['a pause', mayPause(bowling, { from: '2026-11-30', again: '2026-12-14' }), []],
    ['a pause of nothing', mayPause(undefined, { from: '2026-11-30', again: '2026-12-14' }), ['nothing-to-pause']],
    ['from no payment', mayPause(bowling, { from: '2026-12-01', again: '2026-12-14' }), ['choose-the-first-payment at from']],
    ['from nothing', mayPause(bowling, { from: '', again: '' }), ['choose-the-first-payment at from']],
    ['to no payment', mayPause(bowling, { from: '2026-11-30', again: '2026-12-15' }), ['choose-when-it-comes-again at again']],
    ['without an end', mayPause(bowling, { from: '2026-11-30', again: '' }), ['choose-when-it-comes-again at again']],
    ['backwards', mayPause(bowling, { from: '2026-12-14', again: '2026-11-30' }), ['comes-again-before-it-stops at again']],
    ['by a wish, having spoken today', mayFollowWish(wish, today, today), []],
    ['by a wish, having spoken a week ago', mayFollowWish(wish, addDays(today, -7), today), []],
    ['by a wish, having spoken long ago', mayFollowWish(wish, addDays(today, -8), today), ['spoke-too-long-ago at spokeOn']],
    ['by a wish, before speaking', mayFollowWish(wish, addDays(today, 1), today), ['spoke-on-a-day-to-come at spokeOn']],
    ['by no wish', mayFollowWish(undefined, today, today), ['no-wish-to-pause']],
    ['the end of a pause', mayEndPause(pause(), today), []],
    ['the end of one that is over', mayEndPause(pause({ to: addDays(today, -1) }), today), ['pause-is-over']],
    ['the end of none', mayEndPause(undefined, today), ['pause-is-over']],
  ])('%s', (_, verdict, expected) => expect(codes(verdict)).toEqual(expected))
})
