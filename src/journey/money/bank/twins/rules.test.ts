import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { alike, maySay, twinsAmong } from './rules.ts'
import type { LineSeen, Twins } from './twins.ts'

const REF = 'FT19AC3D27A107C3'

describe('how alike two lines of one day and amount are', () => {
  test.each<[string, string, string, 'same' | 'unsure' | 'other']>([
    ['the same reference among other words', `BACS ${REF} THANK YOU`, REF, 'same'],
    ['the same words, written otherwise', 'BACS payment/Acorns', 'bacs PAYMENT acorns', 'same'],
    ['another payment of ours', REF, 'FT19AC3D27A107C4', 'other'],
    ['the bank’s own number beside ours', `${REF} 8812345`, '7712345 PAYMENT', 'unsure'],
    ['a year or a short number tells nothing', 'BACS 2026', 'RUN 2026', 'unsure'],
    ['nothing written', '', '', 'unsure'],
    ['nothing written on one side', '', REF, 'unsure'],
  ])('%s', (_, one, other, wanted) => {
    expect([alike(one, other), alike(other, one)]).toEqual([wanted, wanted])
  })
})

const line = (id: string, text: string, pence = -6200n, on = '2026-11-27'): LineSeen => ({
  ...{ id, text, amountPence: pence, bookedOn: day(on) },
})
const said = (lines: readonly LineSeen[], before: readonly LineSeen[]): string =>
  twinsAmong(lines, before)
    .map(({ id, of, isSure }) => `${id}=${of}${isSure ? '' : '?'}`)
    .join(' ')

test.each<[string, readonly LineSeen[], readonly LineSeen[], string]>([
  ['none where nothing is alike', [line('a', REF, -6200n)], [line('b', REF, -6201n)], ''],
  ['not on another day', [line('a', REF)], [line('b', REF, -6200n, '2026-11-28')], ''],
  ['not what came in for what went out', [line('a', REF, 6200n)], [line('b', REF)], ''],
  ['one', [line('a', REF)], [line('b', REF)], 'a=b'],
  [
    'a third equal line is new',
    [line('a', ''), line('c', ''), line('e', '')],
    [line('b', ''), line('d', '')],
    'a=b? c=d?',
  ],
  [
    'who shares a reference goes first, whatever the order',
    [line('a', ''), line('c', REF)],
    [line('b', REF), line('d', 'x')],
    'a=d? c=b',
  ],
  ['another payment of ours is another line', [line('a', REF)], [line('b', 'FT19AC3D27A107C4')], ''],
])('twins: %s', (_, lines, before, wanted) => {
  expect(said(lines, before)).toBe(wanted)
})

const twins = (part: Partial<Twins> = {}): Twins => ({
  importId: 'i',
  lines: [{ bookedOn: day('2026-11-27'), amountPence: -1n, here: '', there: '', isSure: false }],
  ...{ said: undefined, isSettled: false },
  ...part,
})
const same = { areSame: true, byName: 'Farah', on: day('2026-11-28') }
test.each<[string, Twins, boolean, string[]]>([
  ['the same', twins(), true, []],
  ['others', twins(), false, []],
  ['undone', twins({ said: same }), false, []],
  ['said already', twins({ said: same }), true, ['is-said-already']],
  ['settled since', twins({ isSettled: true }), true, ['lines-are-settled']],
  ['nothing to say', twins({ lines: [] }), true, ['no-line-stands-twice']],
])('saying it: %s', (_, given, areSame, wanted) => {
  expect(maySay(given, areSame).map(({ code }) => code)).toEqual(wanted)
})
