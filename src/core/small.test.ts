import { describe, expect, test } from 'vitest'
import { assert, Bug, unreachable } from './assert.ts'
import { realClock } from './clock.ts'
import { isId, laterId, newId } from './id.ts'
import { inSentence } from './in-sentence.ts'
import { fine, isFine, refuse, type Verdict } from './verdict.ts'

describe('assert', () => {
  test('lets what is true pass, and stops at what is not', () => {
    expect(() => assert(1, 'never said')).not.toThrow()
    expect(() => assert(undefined, 'a plan without a person')).toThrow(new Bug('a plan without a person'))
    expect(new Bug('x').name).toBe('Bug')
    expect(() => unreachable('sideways' as never)).toThrow(Bug)
  })
})

describe('a verdict', () => {
  test('is fine when nothing stands in the way', () => {
    expect([isFine(fine), isFine(refuse('no-goals'))]).toEqual([true, false])
    expect(Object.isFrozen(fine)).toBe(true)
  })

  test('names each reason, and where it is known, the field', () => {
    const verdict: Verdict<'no-goals' | 'too-far-off'> = [
      ...refuse('no-goals'),
      ...refuse('too-far-off', 'g1'),
      ...fine,
    ]
    expect(verdict).toEqual([{ code: 'no-goals' }, { code: 'too-far-off', at: 'g1' }])
  })
})

describe('ids', () => {
  test('are new each time and known again', () => {
    const ids = Array.from({ length: 1000 }, newId)
    expect(new Set(ids).size).toBe(1000)
    expect(ids.every(isId)).toBe(true)
  })

  test.each([
    '',
    'new',
    '00000000-0000-0000-0000-000000000000',
    '6BA7B810-9DAD-41D1-80B4-00C04FD430C8',
    '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
    '6ba7b810-9dad-41d1-80b4-00c04fd430c8\n',
    "6ba7b810-9dad-41d1-80b4-00c04fd430c8' or 1=1",
  ])('%j is none', (text) => expect(isId(text)).toBe(false))
})

describe('ids that sort by when they were made', () => {
  const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

  test('are of version 7, begin with their moment, and are new each time', () => {
    const at = new Date('2022-02-22T19:22:22Z')
    const ids = Array.from({ length: 1000 }, () => laterId(at))
    expect(ids.filter((id) => !UUID_V7.test(id))).toEqual([])
    // The moment of RFC 9562's own example (appendix A.6).
    expect(ids.filter((id) => !id.startsWith('017f22e2-79b0-7'))).toEqual([])
    expect(new Set(ids).size).toBe(1000)
  })

  test.each([
    ['a millisecond later', '2026-11-21T10:00:00.000Z', '2026-11-21T10:00:00.001Z'],
    ['where the low four digits of the moment carry', '2022-02-22T19:22:22.000Z', '2022-02-22T19:23:00.000Z'],
    ['decades later', '1999-01-01T00:00:00.000Z', '2090-01-01T00:00:00.000Z'],
  ])('made %s, sort after', (_, earlier, later) => {
    for (let times = 0; times < 200; times++) expect(laterId(new Date(earlier)) < laterId(new Date(later))).toBe(true)
  })
})

test('the real clock tells the time', () => {
  const before = Date.now()
  expect(realClock.now().getTime()).toBeGreaterThanOrEqual(before)
  expect(realClock.now().getTime()).toBeLessThanOrEqual(Date.now())
})

test.each([
  ['Yes, it is reached', 'yes, it is reached'],
  ['I do not know', 'I do not know'],
  ['In PIP', 'in PIP'],
])('within a sentence: %s', (words, within) => expect(inSentence(words)).toBe(within))
