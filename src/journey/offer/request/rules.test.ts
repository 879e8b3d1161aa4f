import { describe, expect, test } from 'vitest'
import type { Asking, Relation } from './request.ts'
import { mayAsk, mayClose, mayTake, routeOf } from './rules.ts'
import { ASK_WORDS, TAKE_BY_BEGINNING_WORDS } from './words.ts'

const asking = (part: Partial<Asking>): Asking => ({
  ...{ askedFor: 'myself', name: 'Mary O’Neill', askerName: '', relation: undefined, theyKnow: undefined },
  ...{ groupName: '', reachBy: '07700 900321', reachWhen: '', language: '', heardFrom: '', words: '' },
  ...part,
})
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

describe('asking', () => {
  test.each<[string, Asking, number, string]>([
    ['for oneself', asking({}), 0, ''],
    ['for somebody who knows', asking({ askedFor: 'somebody-else', theyKnow: true }), 0, ''],
    ['for somebody who does not', asking({ askedFor: 'somebody-else', theyKnow: false }), 0, ''],
    [
      'for somebody, not said whether they know',
      asking({ askedFor: 'somebody-else' }),
      0,
      'say-whether-they-know @theyKnow',
    ],
    ['through a group', asking({ askedFor: 'through-a-group', groupName: 'Mosque kitchen' }), 0, ''],
    ['through a group without a name', asking({ askedFor: 'through-a-group' }), 0, 'name-the-group @groupName'],
    ['the last that fits today', asking({}), 199, ''],
    ['more than fit today', asking({}), 200, 'too-many-today'],
  ])('%s', (_, given, waiting, expected) => expect(codes(mayAsk(given, waiting))).toBe(expected))

  test.each<[Asking['askedFor'], Relation | undefined, string]>([
    ['myself', undefined, 'myself'],
    ['somebody-else', 'gp', 'gp'],
    ['somebody-else', undefined, 'other'],
    ['through-a-group', undefined, 'community-group'],
    ['through-a-group', 'family', 'community-group'],
  ])('%s by %s came by %s', (askedFor, relation, route) => expect(routeOf({ askedFor, relation })).toBe(route))
})

describe('taking', () => {
  const on = '2026-11-20' as never
  test('once', () => {
    expect(codes(mayTake({ taken: undefined }))).toBe('')
    expect(codes(mayTake({ taken: { became: 'begun', byName: 'Priya Shah', on, words: '' } }))).toBe('request-is-taken')
  })

  test.each<[Parameters<typeof mayClose>[0], string, string | undefined, string]>([
    ['already-known', '', 'b1', ''],
    ['already-known', 'Ken knows them', undefined, ''],
    ['already-known', '', undefined, 'name-them-or-say-more @words'],
    ['already-known', 'x', 'b2', 'not-one-of-your-people @budgetId'],
    ['could-not-reach', 'Rang three times', undefined, ''],
    ['could-not-reach', '', undefined, 'say-what-happened @words'],
    ['not-for-us', '', undefined, 'say-what-happened @words'],
  ])('%s, “%s”, %s: %s', (became, words, budget, expected) =>
    expect(codes(mayClose(became, words, budget, ['b1']))).toBe(expected),
  )
})

test('each reason says what to do', () => {
  for (const sentence of [...Object.values(ASK_WORDS), ...Object.values(TAKE_BY_BEGINNING_WORDS)])
    expect(sentence).toMatch(/^[A-Z].{20,}[^.]$/)
})
