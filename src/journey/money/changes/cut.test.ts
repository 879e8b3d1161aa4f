import { expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { fine, refuse } from '#core/verdict.ts'
import { answer, codes, next, plan, running, today } from './changes.test-kit.ts'
import type { LessGround, ToStart } from './changes.ts'
import { cutRestsOn, isCut, mayStart } from './rules.ts'

const given = {
  how: 'phone',
  byName: 'Priya Shah',
  on: today,
  witnessName: 'Grace Adeyemi',
  photoId: undefined,
  copy: { channel: 'post', on: today, objectUntil: day('2026-12-01') },
  objected: undefined,
} as const
const typed = next({ answers: [answer('person', { givenFor: given })] })
const own = next({ answers: [answer('person'), answer('worker')] })
const ground = (part: Partial<LessGround> = {}): LessGround => ({
  ...{
    groundId: 'g',
    basis: 'reassessed-less-needed',
    on: day('2026-11-01'),
    otherFrom: undefined,
    months: 6,
    ...part,
  },
})
const to = (of: ToStart['next'], on?: LessGround): ToStart => ({
  ...{ next: of, inForce: plan(), agreementId: 'a1', changes: [], worse: refuse('less-money') },
  ...{ risesAboveDecided: false, stepsAhead: [], overlays: [], lines: [running()], ground: on },
})

test.each<[string, ToStart, 'person' | 'worker', string | undefined]>([
  ['begun by the person', to(own), 'person', 'begun-by-person'],
  ['agreed by both in their own words', to(own), 'worker', 'agreed-by-both'],
  ['typed for them, and nothing else', to(typed), 'worker', undefined],
  ['looked at again', to(typed, ground()), 'worker', 'ground'],
  ['looked at too long ago', to(typed, ground({ on: day('2026-06-01') })), 'worker', undefined],
  ['a ground for an end alone', to(typed, ground({ basis: 'no-needs' })), 'worker', undefined],
  ['another way, there today', to(typed, ground({ basis: 'another-way', otherFrom: today })), 'worker', 'ground'],
  [
    'another way, later',
    to(typed, ground({ basis: 'another-way', otherFrom: day('2026-12-03') })),
    'worker',
    undefined,
  ],
])('less money rests on: %s', (_, of, by, as) => {
  expect(cutRestsOn(of, by, today)?.as).toBe(as)
  expect(codes(mayStart(of, by, today))).toBe(as === undefined ? 'less-needs-a-ground' : '')
})

test('what is for the worse and not less money asks for no ground', () => {
  expect([isCut(to(own)), isCut({ worse: refuse('new-condition') }), isCut({ worse: fine })]).toEqual([
    true,
    false,
    false,
  ])
  expect(codes(mayStart({ ...to(typed), worse: refuse('new-condition') }, 'worker', today))).toBe('')
})
