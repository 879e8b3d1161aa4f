import { describe, expect, test } from 'vitest'
import { Bug } from '../assert.ts'
import { day } from '../day.ts'
import {
  type BaseLine,
  instalments,
  type Overlay,
  type Taper,
  type TaperFault,
  taperAddsUp,
  taperFault,
  taperTotal,
} from './index.ts'

const line: BaseLine = { id: 'a', every: 'weekly', amountPence: 9000n, from: day('2027-01-04') }
const taper = (agreedPence: bigint, ...steps: [string, bigint][]): Taper => ({
  ...{ id: 'd', kind: 'taper', lineId: 'a', agreedPence, from: day(steps[0]?.[0] ?? '2027-02-01') },
  steps: steps.map(([from, amountPence]) => ({ from: day(from), amountPence })),
})
const agreed = taper(27_000n, ['2027-02-01', 6000n], ['2027-02-22', 3000n], ['2027-03-15', 0n])
const to65: Overlay = { id: 'm', kind: 'amount', lineId: 'a', amountPence: 5999n, from: day('2027-01-20') }
const ends: Overlay = { id: 'e', kind: 'ends', on: day('2027-02-28') }

// biome-ignore format: a row a case
const CASES: [string, Taper, Overlay[], TaperFault | undefined][] = [
  ['three weeks of £60 and three of £30', agreed, [], undefined],
  ['it may stay where it is for a step', taper(33_000n, ['2027-02-01', 6000n], ['2027-02-22', 5000n], ['2027-03-01', 5000n], ['2027-03-15', 0n]), [], undefined],
  ['to nothing at once', taper(0n, ['2027-02-01', 0n]), [], undefined],
  ['in the middle of a week, by the day: 6000 × 4 ÷ 7', taper(3429n, ['2027-02-04', 6000n], ['2027-02-08', 0n]), [], undefined],
  ['no steps', { ...agreed, steps: [] }, [], 'taper-has-no-steps'],
  ['the wrong way round', taper(27_000n, ['2027-02-22', 6000n], ['2027-02-01', 3000n], ['2027-03-15', 0n]), [], 'taper-steps-out-of-order'],
  ['two on one day', taper(27_000n, ['2027-02-01', 6000n], ['2027-02-01', 3000n], ['2027-03-15', 0n]), [], 'taper-steps-out-of-order'],
  ['up again', taper(27_000n, ['2027-02-01', 3000n], ['2027-02-22', 6000n], ['2027-03-15', 0n]), [], 'taper-rises'],
  ['above what is paid without it', taper(27_000n, ['2027-02-01', 9001n], ['2027-03-15', 0n]), [], 'taper-rises'],
  ['above what a change has made of it', agreed, [to65], 'taper-rises'],
  ['before the line', taper(6000n, ['2026-12-28', 6000n], ['2027-01-11', 0n]), [], 'taper-rises'],
  ['it stops at something', taper(18_000n, ['2027-02-01', 6000n], ['2027-02-22', 3000n]), [], 'taper-does-not-end-at-nothing'],
  ['a penny more was agreed', { ...agreed, agreedPence: 27_001n }, [], 'taper-differs-from-what-was-agreed'],
  ['a penny less was agreed', { ...agreed, agreedPence: 26_999n }, [], 'taper-differs-from-what-was-agreed'],
  ['payments end before it does', agreed, [ends], 'taper-differs-from-what-was-agreed'],
]

describe('whether a step-down may be laid', () => {
  test.each(CASES)('%s', (_, one, overlays, fault) => {
    expect(taperFault(line, one, overlays)).toBe(fault)
    expect(taperAddsUp(line, one, overlays)).toBe(fault === undefined)
  })
})

test('never: a step-down is laid whose sum differs from what was agreed, or that rises, or that does not end', () => {
  const wrong = CASES.filter(([, , , fault]) => fault !== undefined)
  expect(wrong.length).toBeGreaterThan(8)
  for (const [, one, overlays] of wrong) expect(taperAddsUp(line, one, overlays)).toBe(false)
})

test('its sum is what its instalments come to', () => {
  const paid = instalments([line], [agreed], { from: day('2027-02-01'), to: day('2028-12-31') })
  expect(taperTotal(line, agreed)).toBe(paid.reduce((sum, { amountPence }) => sum + amountPence, 0n))
  expect(taperTotal(line, { ...agreed, steps: [] })).toBe(0n)
})

describe('rows that no form lets through are bugs', () => {
  // biome-ignore format: a row a case
  test.each<[string, Overlay]>([
    ['a step-down that rises', taper(0n, ['2027-02-01', 1n], ['2027-02-02', 2n], ['2027-02-03', 0n])],
    ['an uplift that lowers', { id: 'u', kind: 'uplift', lineId: 'a', from: line.from, basisPoints: -1 }],
    ['a part of a hundredth of a per cent', { id: 'u', kind: 'uplift', lineId: 'a', from: line.from, basisPoints: 0.5 }],
    ['more that is less', { id: 'w', kind: 'unwell', lineId: 'a', from: line.from, amountPence: -1n }],
    ['once, below nothing', { id: 'o', kind: 'one-off', lineId: 'a', on: line.from, amountPence: -1n }],
  ])('%s', (_, overlay) => {
    expect(() => instalments([line], [overlay], { from: line.from, to: line.from })).toThrow(Bug)
  })
})
