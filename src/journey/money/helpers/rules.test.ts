import { expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Helper } from './helper.ts'
import { mayEndHelper, mayName } from './rules.ts'

const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => `${code} ${at ?? ''}`.trim()).join(', ')
const nominee = { kind: 'nominee', personAgreed: false, words: '' } as const
const authorised = { kind: 'authorised-person', personAgreed: false, words: 'Her sister, whom she trusts' } as const

test.each<[string, Parameters<typeof mayName>[0], Parameters<typeof mayName>[1], string]>([
  ['chosen by the person', [], { ...nominee, by: 'person' }, ''],
  ['by the worker, with their yes', [], { ...nominee, personAgreed: true, by: 'worker' }, ''],
  ['by the worker alone', [], { ...nominee, by: 'worker' }, 'nominee-needs-their-yes agreed'],
  ['an authorised person', [], { ...authorised, by: 'worker' }, ''],
  ['without why it is best', [], { ...authorised, words: '', by: 'worker' }, 'say-why-it-is-best-for-them words'],
  ['by the person themself', [], { ...authorised, by: 'person' }, 'worker-names-an-authorised-person kind'],
  ['a second one', [nominee], { ...nominee, by: 'person' }, 'somebody-looks-after-it-already name'],
])('named: %s', (_, standing, named, expected) => expect(codes(mayName(standing, named))).toBe(expected))

test('it ends once', () => {
  const helper: Helper = {
    ...{ helperId: 'h', kind: 'nominee', name: 'Sam', howKnown: '', phone: '', personAgreed: true, words: '' },
    ...{ namedByName: 'Anne', namedOn: day('2026-11-21'), ended: undefined },
  }
  const ended = { on: day('2026-11-22'), byName: 'Anne', words: '' }
  expect(codes(mayEndHelper(helper))).toBe('')
  expect(codes(mayEndHelper({ ...helper, ended }))).toBe('helper-has-ended')
  expect(codes(mayEndHelper(undefined))).toBe('helper-has-ended')
})
