import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { BaseLine, Overlay } from '#core/pattern/index.ts'
import { ChangePreview } from './change-preview.tsx'
import { type Preview, previewOf, stepsOf, togetherOf, WEEKS_SHOWN } from './steps.ts'
import { sayPreview, sayStep } from './words.ts'

const childcare: BaseLine = { id: 'line', amountPence: 6200n, every: 'weekly', from: day('2026-11-02') }
const names = new Map([['line', 'Childcare']])
const shown = (overlays: Overlay[], lines = [childcare]): Preview =>
  previewOf({ lines: [childcare], overlays: [] }, { lines, overlays }, day('2026-11-25'), names)

describe('a change before it is made', () => {
  test('is half a year of whole weeks, from the Monday of its first day', () => {
    const { weeks } = shown([])
    expect(weeks).toHaveLength(WEEKS_SHOWN)
    expect([weeks[0]?.weekOf, weeks.at(-1)?.weekOf]).toEqual(['2026-11-23', '2027-05-17'])
    expect(stepsOf(weeks)).toEqual([])
    expect(sayPreview(shown([]))).toEqual(['No week of the next half year comes to more or less.'])
  })

  test('tells another amount in one step', () => {
    const less = shown([{ id: 'a', kind: 'amount', lineId: 'line', from: day('2026-12-07'), amountPence: 4000n }])
    expect(sayPreview(less)).toEqual([
      'From Monday 7 December 2026: £62.00 a week becomes £40.00.',
      'These 26 weeks together: £1,612.00 becomes £1,084.00.',
    ])
    expect(togetherOf(less.weeks)).toEqual({ beforePence: 161_200n, afterPence: 108_400n })
  })

  test('tells a pause and that it goes on afterwards', () => {
    const paused = shown([{ id: 'p', kind: 'pause', lineId: 'line', from: day('2026-12-07'), to: day('2026-12-20') }])
    expect(sayPreview(paused).slice(0, 2)).toEqual([
      'From Monday 7 December 2026: nothing, where it was £62.00 a week.',
      'From Monday 21 December 2026: £62.00 a week, as before.',
    ])
  })

  test.each([
    [
      { weeks: 1, beforePence: 6200n, afterPence: 3100n },
      false,
      'In the week from Monday 7 December 2026: £62.00 becomes £31.00.',
    ],
    [
      { weeks: 1, beforePence: 6200n, afterPence: 0n },
      true,
      'From Monday 7 December 2026: nothing, where it was £62.00 a week.',
    ],
    [
      { weeks: 3, beforePence: 0n, afterPence: 500n },
      false,
      'From Monday 7 December 2026: £5.00 a week, where it was nothing.',
    ],
  ])('says one step %#', (step, goesOn, sentence) => {
    expect(sayStep({ weekOf: day('2026-12-07'), ...step }, goesOn)).toBe(sentence)
  })

  test('names no more than five steps, and leads to the table', () => {
    const overlays = Array.from({ length: 7 }, (_, at): Overlay => {
      const from = day(`2026-12-${String(7 + 2 * at).padStart(2, '0')}`)
      return { id: `${at}`, kind: 'amount', lineId: 'line', from, amountPence: BigInt(5000 - at * 100) }
    })
    const said = sayPreview(shown(overlays))
    expect(said.length).toBeLessThanOrEqual(7)
    expect(said.every((sentence) => sentence.length > 0)).toBe(true)
  })

  test('is drawn with a picture and every week in a table', () => {
    const ends = shown([{ id: 'e', kind: 'ends', on: day('2027-01-03') }])
    const page = render(h(ChangePreview, { preview: ends }))
    expect(page.match(/<rect /g)).toHaveLength(2 * WEEKS_SHOWN)
    expect(page).toContain('outlines are now, filled bars are with the change')
    expect(page.match(/data-label="With the change"/g)).toHaveLength(WEEKS_SHOWN)
    expect(page).toContain('Childcare')
    expect(page).toContain('Nothing')
  })
})
