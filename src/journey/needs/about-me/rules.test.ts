import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#core/day.ts'
import { ON, origin } from '../needs.test-kit.ts'
import { DAYS_BACK } from '../said-when.ts'
import { type About, PARTS, type Part, type Sent } from './about-me.ts'
import { changedParts, isOwn, mayTypeAbout } from './rules.ts'

const about = (part: Part, words: string, byPerson: boolean): About => ({
  part,
  words,
  byPerson,
  origin: origin(byPerson ? 'own-device' : 'phone'),
})
const NOW = [about('likes', 'Tea', true), about('dislikes', 'Crowds', false), about('hobbies', '', true)]
const sent = (part: Partial<Sent> = {}): Sent => ({
  ...(Object.fromEntries(PARTS.map((name) => [name, ''])) as Sent),
  likes: 'Tea',
  dislikes: 'Crowds',
  ...part,
})
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => `${code} @${at}`).join(', ')

describe('typing for the person', () => {
  test.each<[string, Sent, Day, string]>([
    ['a part that is empty', sent({ strengths: 'Singing' }), ON, ''],
    ['what was typed for them before', sent({ dislikes: 'Noise' }), ON, ''],
    ['what they have emptied', sent({ hobbies: 'Walking' }), ON, ''],
    ['a year ago', sent({ strengths: 'Singing' }), addDays(ON, -DAYS_BACK), ''],
    ['nothing new', sent(), ON, 'nothing-written @strengths'],
    ['their own words', sent({ likes: 'Coffee' }), ON, 'person-wrote-this @likes'],
    ['their own words taken out', sent({ likes: '' }), ON, 'person-wrote-this @likes'],
    ['a day to come', sent({ strengths: 'Singing' }), addDays(ON, 1), 'said-after-today @saidOn'],
    ['long ago', sent({ strengths: 'Singing' }), addDays(ON, -DAYS_BACK - 1), 'said-too-long-ago @saidOn'],
  ])('%s', (_, input, saidOn, expected) => expect(codes(mayTypeAbout(NOW, input, saidOn, ON))).toBe(expected))
})

test('only what differs is written; emptied words are', () => {
  expect(changedParts(NOW, sent())).toEqual([])
  expect(changedParts(NOW, sent({ likes: '', 'good-day': 'Sun' }))).toEqual([
    { part: 'likes', words: '' },
    { part: 'good-day', words: 'Sun' },
  ])
})

test('what the person typed and has not taken out is their own', () => {
  expect(PARTS.filter((part) => isOwn(NOW, part))).toEqual(['likes'])
})
