import { expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Money } from '#journey/money/index.ts'
import type { ChangeAsked, Changing } from '../changing.ts'
import { daysOfLess, mayBegin, mayHaveBack, waitsForPerson } from './rules.ts'

const today = day('2026-11-27')
const codes = (verdict: Verdict): string => verdict.map(({ code }) => code).join()
const yes = { answer: 'yes' as const, words: 'Fine', byName: 'Priya Shah', on: today, versionId: undefined }
const request = (part: Partial<ChangeAsked> = {}): ChangeAsked => ({
  ...{ requestId: 'r', kind: 'less', lineId: 'care', lineWhat: 'Childcare', amountPence: 3000n, until: undefined },
  ...{ words: 'x', on: today, answerBy: addDays(today, 7), answered: yes, takenBackOn: undefined },
  ...{ agreed: undefined, begunOn: undefined, less: undefined },
  ...part,
})
const use = (part: Partial<ChangeAsked> = {}) =>
  request({ kind: 'other-use', amountPence: undefined, answered: { ...yes, versionId: 'v2' }, ...part })
const now = {
  money: {
    lines: [{ lineId: 'care', amountPence: 6200n, every: 'weekly', from: day('2026-11-02'), to: undefined }],
    overlays: [],
  } as unknown as Money,
  taken: new Map([['care', day('2026-11-29')]]),
} satisfies Pick<Changing, 'money' | 'taken'>
const begin = (one: ChangeAsked | undefined, says = true) => codes(mayBegin(now, one, says, today))
const said = { yes: false, words: '', on: today }

// biome-ignore format: a row a case
test.each<[string, ChangeAsked, boolean]>([
  ['a yes to less', request(), true],
  ['a yes to another use, in a version', use(), true],
  ['a yes to another use from before there were such versions', use({ answered: yes }), false],
  ['a yes to something else', request({ kind: 'something-else' }), false],
  ['a yes to keeping more', request({ kind: 'keep-more' }), false],
  ['a no', request({ answered: { ...yes, answer: 'no' } }), false],
  ['no answer yet', request({ answered: undefined }), false],
  ['taken back', request({ takenBackOn: today }), false],
  ['the person said no', request({ agreed: said }), false],
  ['it began through the plan', use({ begunOn: today }), false],
])('whether it waits for the person: %s', (_, one, waits) => {
  expect(waitsForPerson(one)).toBe(waits)
  expect(begin(one)).toBe(waits ? '' : 'nothing-to-say-yes-to')
})

test('less for a while whose days are over cannot begin; saying no is always possible', () => {
  const late = request({ until: day('2026-11-29') })
  expect(daysOfLess(now, request(), today)).toEqual({ from: day('2026-11-30'), to: undefined })
  expect(daysOfLess(now, late, today)).toBeUndefined()
  expect([begin(late), begin(late, false), begin(undefined)]).toEqual([
    'its-days-are-over',
    '',
    'nothing-to-say-yes-to',
  ])
  expect(begin(request({ until: day('2026-11-30') }))).toBe('')
  expect(begin(request({ lineId: 'gone' }))).toBe('its-days-are-over')
})

test('it is had back on any day on which it still holds', () => {
  const less = (to: string | undefined) =>
    codes(mayHaveBack(request({ less: { overlayId: 'o', from: today, to: to === undefined ? to : day(to) } }), today))
  expect([less(undefined), less('2026-11-27'), less('2026-11-26')]).toEqual(['', '', 'nothing-less-stands'])
  expect(codes(mayHaveBack(request(), today))).toBe('nothing-less-stands')
  expect(codes(mayHaveBack(undefined, today))).toBe('nothing-less-stands')
})
