import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { AnyItem, Item, Member } from './circle.ts'
import { mayShare, mayWithdraw } from './rules.ts'

const since = day('2026-11-20')
const member = (...items: AnyItem[]): Member => ({
  ...{ humanId: 'joanne', name: 'Joanne', roles: ['carer'] },
  sees: items.map((item) => ({ item, since })),
})
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

describe('sharing', () => {
  test.each<[string, Member | undefined, string, Item, string]>([
    ['with somebody new', member(), 'jo@example.org', 'plan', ''],
    ['one thing more, named already', member('money', 'answers'), '', 'plan', ''],
    ['with nobody known here', undefined, 'jo@example.org', 'plan', 'nobody-by-that-address @email'],
    ['with nobody named', undefined, '', 'plan', 'write-their-email @email'],
    ['what they see already', member('plan'), '', 'plan', 'is-shared-already'],
  ])('%s', (_, who, email, item, expected) => expect(codes(mayShare(who, email, item))).toBe(expected))
})

describe('taking back', () => {
  const circle = { members: [member('plan', 'carer-questions')], helpers: [] }
  test.each<[string, string | undefined, Item, string]>([
    ['what they see', 'joanne', 'plan', ''],
    ['what they do not see', 'joanne', 'money', 'is-not-shared'],
    ['from somebody else', 'marcus', 'plan', 'is-not-shared'],
    ['from nobody', undefined, 'plan', 'is-not-shared'],
  ])('%s', (_, who, item, expected) => expect(codes(mayWithdraw(circle, who, item))).toBe(expected))
})
