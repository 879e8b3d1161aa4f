import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../day.ts'
import { adjustments, type BaseLine, changeForTheWorse, type Pattern, preview } from './index.ts'
import { aDay, anOverlay, aPattern, derive, onceMore, rateOn, STEP, slowly, sum } from './oracle.test-kit.ts'

// Shares of a day over the product of all lengths, so that they are whole.
const SHARES = 7n * 28n * 29n * 30n * 31n
const worth = (pattern: Pattern, monday: Day, window: { from: Day; to: Day }) => {
  let total = 0n
  for (const line of pattern.lines) {
    const until = addDays(monday, 6)
    total +=
      SHARES *
      sum(
        paidOnce(pattern, line).filter(({ on }) => on >= monday && on <= until && on >= window.from && on <= window.to),
      )
    for (let on = monday; on <= addDays(monday, 6); on = addDays(on, 1)) {
      if (on < line.from || on < window.from || on > window.to) continue
      const rate = rateOn(pattern, line, on)
      if (typeof rate === 'bigint') total += (rate * SHARES) / lengthAt(pattern, line, on)
    }
  }
  return total
}
// With what is paid once, on the day of that.
const paidOnce = (pattern: Pattern, line: BaseLine) =>
  line.every === 'once'
    ? slowly(pattern, line).flatMap(({ payOn }) => onceMore(pattern, line).map((one) => ({ ...one, on: payOn })))
    : onceMore(pattern, line)
const lengthAt = (pattern: Pattern, line: BaseLine, on: Day): bigint => {
  // What is paid once is worth all of itself on one day, and nothing on any other.
  if (line.every === 'once') return slowly(pattern, line).some(({ payOn }) => payOn === on) ? 1n : SHARES * 10n ** 9n
  const from = Temporal.PlainDate.from(line.from)
  for (let n = 0; ; n += 1) {
    const [start, next] = [from.add(STEP[line.every](n)), from.add(STEP[line.every](n + 1))]
    if (next.toString() > on) return BigInt(start.until(next).days)
  }
}
const lastDay = (pattern: Pattern): string => {
  const lasts = pattern.lines
    .filter(({ every }) => every !== 'once')
    .map((line) => {
      const mine = pattern.overlays.filter((o) => (o.lineId ?? line.id) === line.id)
      const ends = [
        ...(line.to === undefined ? [] : [line.to]),
        ...mine.flatMap((o) => (o.kind === 'ends' ? [o.on] : [])),
      ].sort()
      const starts = [line.from, ...mine.flatMap((o) => (o.kind === 'starts' ? [o.on] : []))].sort().at(-1) ?? line.from
      const end = ends[0] ?? '9999-12-31'
      return starts <= end ? end : ''
    })
  return lasts.sort().at(-1) ?? ''
}

describe('whatever is changed', () => {
  const aChange = fc
    .tuple(aPattern, fc.array(anOverlay, { maxLength: 2 }))
    .map(([before, more]) => ({ before, after: { ...before, overlays: [...before.overlays, ...more] } }))

  test('adjustments make the paid periods right, once', () => {
    fc.assert(
      fc.property(aChange, ({ before, after }) => {
        const [paid, derived] = [derive(before), derive(after)]
        const rows = adjustments(derived, paid)
        expect(
          rows.every(
            ({ derivedPence, paidPence, amountPence }) =>
              amountPence !== 0n && paidPence + amountPence === derivedPence,
          ),
        ).toBe(true)
        const periods = new Set(paid.map(({ lineId, periodFrom }) => `${lineId}${periodFrom}`))
        const should = derived.filter(({ lineId, periodFrom }) => periods.has(`${lineId}${periodFrom}`))
        expect(sum(paid) + sum(rows)).toBe(sum(should))
        expect(adjustments(derived, [...paid, ...rows])).toEqual([])
      }),
    )
  })

  test('it is for the worse exactly when a slow count finds a poorer week or an earlier end', () => {
    fc.assert(
      fc.property(aChange, fc.tuple(aDay, fc.nat(150)), ({ before, after }, [from, days]) => {
        const window = { from, to: addDays(from, days) }
        expect(changeForTheWorse(before, before, window)).toBe(false)
        const weeks = preview(before, after, window).map(({ weekOf }) => weekOf)
        const poorer = weeks.some((monday) => worth(after, monday, window) < worth(before, monday, window))
        expect(changeForTheWorse(before, after, window)).toBe(poorer || lastDay(after) < lastDay(before))
      }),
      { numRuns: 60 },
    )
  })
})
