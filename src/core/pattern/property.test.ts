import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../day.ts'
import { explain, type Instalment, moneyForDays, moneyForEach, type Overlay, type Pattern, preview } from './index.ts'
import { aDay, always, aPattern, aWindow, derive, paused, slowly, sum } from './oracle.test-kit.ts'

describe('whatever is agreed', () => {
  test('each instalment is what a slow count of days makes it', () => {
    fc.assert(
      fc.property(aPattern, aWindow, (pattern, window) => {
        const expected = pattern.lines
          .flatMap((line) => slowly(pattern, line))
          .filter(({ payOn, amountPence }) => amountPence > 0n && payOn >= window.from && payOn <= window.to)
          .sort((a, b) => `${a.payOn}${a.lineId}`.localeCompare(`${b.payOn}${b.lineId}`))
        const derived = derive(pattern, window).filter(({ payOn }) => payOn <= always.to)
        expect(
          derived.map(({ lineId, periodFrom, payOn, periodTo, amountPence }) => ({
            lineId,
            periodFrom,
            payOn,
            periodTo,
            amountPence,
          })),
        ).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  test('a window is that piece of any larger one, and pieces add up to the whole', () => {
    fc.assert(
      fc.property(aPattern, aWindow, fc.array(aDay, { maxLength: 4 }), (pattern, window, days) => {
        expect(derive(pattern, window)).toEqual(
          derive(pattern).filter(({ payOn }) => payOn >= window.from && payOn <= window.to),
        )
        const cuts = [window.from, ...days.filter((on) => on > window.from && on <= window.to).sort()]
        const pieces = cuts.map((from, index) => {
          const next = cuts[index + 1]
          return { from, to: next === undefined ? window.to : addDays(next, -1) }
        })
        expect(pieces.flatMap((piece) => derive(pattern, piece))).toEqual(derive(pattern, window))
        const worth = pieces.reduce((total, piece) => total + moneyForDays(pattern, piece), 0n)
        expect(worth).toBe(moneyForDays(pattern, window))
        expect(moneyForEach(pattern, pieces)).toEqual(pieces.map((piece) => moneyForDays(pattern, piece)))
        expect(preview(pattern, pattern, window).reduce((total, week) => total + week.afterPence, 0n)).toBe(worth)
      }),
    )
  })

  test('the working covers the period day by day and adds up to the penny; nothing is below zero or above the whole', () => {
    const parts = ({ working: all, amountPence, fullPence, payOn, periodTo }: Instalment) => {
      expect(sum(all)).toBe(amountPence)
      const working = all.filter(({ cause }) => cause !== 'one-off')
      expect(amountPence > 0n && amountPence <= fullPence).toBe(true)
      expect([working.at(0)?.from, working.at(-1)?.to]).toEqual([payOn, periodTo])
      for (const [index, row] of working.entries()) {
        expect(row.amountPence >= 0n && row.days >= 1 && row.days <= row.ofDays).toBe(true)
        expect(row.cause === 'pause' || row.cause === 'season' ? row.ratePence + row.amountPence : 0n).toBe(0n)
        if (index > 0) expect(addDays(working[index - 1]?.to ?? row.to, 1)).toBe(row.from)
      }
    }
    fc.assert(
      fc.property(aPattern, (pattern) => {
        for (const instalment of derive(pattern)) {
          parts(instalment)
          expect(explain(instalment).join()).not.toMatch(/undefined|NaN|Infinity/)
        }
      }),
    )
  })

  test('a paused day is worth nothing, and what is paused throughout is never paid, but what is owed', () => {
    fc.assert(
      fc.property(aPattern, aDay, (pattern, on) => {
        const resting = pattern.lines.filter((line) => paused(pattern, line, on))
        expect(moneyForDays({ ...pattern, lines: resting }, { from: on, to: on })).toBe(0n)
        const stop: Overlay = { id: 'stop', kind: 'pause', from: always.from }
        const owed = new Set(pattern.lines.filter((line) => line.owed).map(({ id }) => id))
        const goesOn = derive(pattern).filter(({ lineId }) => owed.has(lineId))
        expect(derive({ ...pattern, overlays: [stop, ...pattern.overlays] })).toEqual(goesOn)
      }),
    )
  })

  test('nothing falls due past an ending, and days over whole periods are worth what is paid', () => {
    fc.assert(
      fc.property(aPattern, aDay, (pattern, on) => {
        const ended: Pattern = { ...pattern, overlays: [...pattern.overlays, { id: 'e', kind: 'ends', on }] }
        expect(derive(ended).every(({ periodTo, payOn }) => periodTo <= on && payOn <= on)).toBe(true)
        expect(moneyForDays(ended, always)).toBe(sum(derive(ended)))
      }),
    )
  })

  test('told again, in any order of lines, it is the same', () => {
    fc.assert(
      fc.property(aPattern, (pattern) => {
        const before = JSON.stringify(pattern, (_, value) => (typeof value === 'bigint' ? `${value}` : value))
        expect(derive({ ...pattern, lines: [...pattern.lines].reverse() })).toEqual(derive(pattern))
        expect(JSON.stringify(pattern, (_, value) => (typeof value === 'bigint' ? `${value}` : value))).toBe(before)
      }),
    )
  })
})
