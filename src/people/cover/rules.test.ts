import { describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import type { Cover, Covers, NewCover } from './cover.ts'
import { isOpen, lasts, mayArrange, mayArrangeFor, mayEnd } from './rules.ts'

const today = day('2026-11-21')
const [tomorrow, inAWeek, inTwo] = [addDays(today, 1), addDays(today, 7), addDays(today, 14)]
const [priya, owen, ken] = ['priya', 'owen', 'ken']

const cover = (part: Partial<Cover>): Cover => ({
  ...{ coverId: 'c', workerId: priya, workerName: 'Priya Shah', workerKnownAs: 'Priya' },
  ...{ coveredById: owen, coveredByName: 'Owen Hart', coveredByKnownAs: 'Owen', arrangedByName: 'Priya Shah' },
  ...{ from: today, to: inAWeek, endedOn: undefined },
  ...part,
})
const known = (covers: readonly Cover[]): Covers => ({
  workers: [priya, owen, ken].map((humanId) => ({ humanId, name: humanId })),
  covers,
})
const asked: NewCover = { worker: priya, coveredBy: owen, from: today, to: inAWeek }

describe('a cover', () => {
  test.each<[string, Partial<NewCover>, readonly Cover[], string]>([
    ['today and a week', {}, [], ''],
    ['one day', { to: today }, [], ''],
    ['120 days', { to: addDays(today, 120) }, [], ''],
    ['121 days', { to: addDays(today, 121) }, [], 'too-long-to-cover to'],
    [
      'nobody chosen',
      { worker: undefined, coveredBy: undefined },
      [],
      'choose-who-is-away worker, choose-who-covers coveredBy',
    ],
    [
      'somebody who is no worker',
      { worker: 'grace', coveredBy: 'grace' },
      [],
      'choose-who-is-away worker, choose-who-covers coveredBy',
    ],
    ['oneself', { coveredBy: priya }, [], 'nobody-covers-for-themself coveredBy'],
    ['from yesterday', { from: addDays(today, -1) }, [], 'first-day-has-passed from'],
    ['backwards', { from: inAWeek, to: tomorrow }, [], 'ends-before-it-begins to'],
    ['covered already', {}, [cover({ coveredById: ken, from: inAWeek, to: inTwo })], 'is-covered-then from'],
    ['covered the day after', {}, [cover({ from: addDays(inAWeek, 1), to: inTwo })], ''],
    ['covered once, ended early', {}, [cover({ endedOn: today })], ''],
    ['who covers is away then', {}, [cover({ workerId: owen, coveredById: ken })], 'is-away-then coveredBy'],
    ['who goes covers then', {}, [cover({ workerId: ken, coveredById: priya })], 'covers-somebody-then from'],
    ['who covers covers another too', {}, [cover({ workerId: ken })], ''],
  ])('%s', (_, part, covers, expected) => {
    const said = mayArrange({ ...asked, ...part }, known(covers), today)
    expect(said.map(({ code, at }) => `${code} ${at}`).join(', ')).toBe(expected)
  })

  test.each<[string, Partial<Cover>, boolean, boolean]>([
    ['from today', {}, true, true],
    ['its last day', { from: addDays(today, -9), to: today }, true, true],
    ['to come', { from: tomorrow }, false, true],
    ['past', { from: addDays(today, -9), to: addDays(today, -1) }, false, false],
    ['ended today', { endedOn: today }, false, false],
  ])('%s', (_, part, lastsNow, open) => {
    expect([lasts(cover(part), today), isOpen(cover(part), today)]).toEqual([lastsNow, open])
    expect(mayEnd(cover(part), today).map(({ code }) => code)).toEqual(open ? [] : ['cover-is-over'])
  })

  test('a worker arranges their own, a manager anybody’s', () => {
    expect([
      mayArrangeFor(priya, priya, false),
      mayArrangeFor(priya, owen, false),
      mayArrangeFor(priya, ken, true),
    ]).toEqual([true, false, true])
  })
})
