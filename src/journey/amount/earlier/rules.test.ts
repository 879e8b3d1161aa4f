import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Amount, Line } from '../amount.ts'
import { amountChange } from './rules.ts'
import { lineChanged, pointChanged, sideChanged } from './words.ts'

const line = (key: string, points: number): Line => ({ key, about: key, points, sentence: key })

const amount = (person: Line[], worker: Line[], part: Partial<Amount> = {}): Amount => {
  const pencePerPoint = part.working?.pencePerPoint ?? 100n
  const total = (lines: Line[]) => lines.reduce((sum, { points }) => sum + BigInt(points) * pencePerPoint, 0n)
  return {
    ...{ amountId: 'i', assessmentId: 'a', lowPence: 0n, highPence: 0n },
    ...{ personViewPence: total(person), workerViewPence: total(worker), carerViewPence: undefined },
    ...{ override: undefined, earlierOverrides: [], challenges: [] },
    ...{ byName: 'Priya Shah', on: day('2026-11-20') },
    ...part,
    working: { pencePerPoint, person, worker },
  }
}

describe('what changed from one first figure to the next', () => {
  test('each side by its own answers: more, less, asked for the first time, not asked any more', () => {
    const before = amount([line('food', 5), line('home', 2), line('gone', 2)], [line('food', 2)])
    const now = amount([line('food', 0), line('home', 2), line('new', 5)], [line('food', 5)])
    expect(amountChange(before, now)).toEqual({
      person: {
        byPence: -200n,
        lines: [
          { about: 'food', before: 5, now: 0 },
          { about: 'new', before: undefined, now: 5 },
          { about: 'gone', before: 2, now: undefined },
        ],
      },
      worker: { byPence: 300n, lines: [{ about: 'food', before: 2, now: 5 }] },
      point: undefined,
      setByHand: false,
    })
  })

  test('what adds nothing either way is no change; the rates and a figure set by hand are said apart', () => {
    const before = amount([line('gone', 0)], [])
    const set = { weeklyPence: 1n, reason: 'Why', byName: 'Priya Shah', on: day('2026-11-20') }
    const rates = { pencePerPoint: 120n, person: [], worker: [] }
    const now = amount([line('new', 0)], [], { override: set, working: rates })
    expect(amountChange(before, now)).toEqual({
      person: { byPence: 0n, lines: [] },
      worker: { byPence: 0n, lines: [] },
      point: { before: 100n, now: 120n },
      setByHand: true,
    })
  })
})

test('in sentences', () => {
  expect(lineChanged({ about: 'Food', before: 5, now: 1 })).toBe('Food: 5 points before, 1 point now.')
  expect(lineChanged({ about: 'Food', before: undefined, now: 2 })).toBe('Food: not asked before, 2 points now.')
  expect(lineChanged({ about: 'Food', before: 1, now: undefined })).toBe('Food: 1 point before, not asked now.')
  expect(sideChanged('By your answers', -1840n)).toBe('By your answers it is £18.40 a week less than before.')
  expect(sideChanged('By your answers', 1840n)).toBe('By your answers it is £18.40 a week more than before.')
  expect(sideChanged('By your answers', 0n)).toBe('By your answers it comes to the same as before.')
  expect(pointChanged({ before: 920n, now: 950n })).toBe('One point was £9.20 a week then. It is £9.50 now.')
})
