import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import type { Phones } from './phone.ts'
import { DAYS_BACK, HELD_DAYS, heldBefore, maySayPhone, phoneNumber, standingPhone } from './rules.ts'
import { phoneSaid, sayPhoneNumber } from './words.ts'

const today = day('2026-11-20')
const ago = (days: number): Day => addDays(today, -days)
const row = (phone: string, typedOn: Day, saidOn = typedOn) => ({
  ...{ rowId: `${phone} ${typedOn}`, phone, saidOn, typedOn },
  typedFor: undefined,
})
const phones = (first: string, ...said: Phones['said']): Phones => ({ first, said })
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

test.each([
  ['01632 960001', '01632960001'],
  ['(0)7700-900 123', '07700900123'],
  ['+44 (0) 7700 900123', '07700900123'],
  ['0044 7700 900123', '07700900123'],
  ['+48 22 123 45 67', '+48221234567'],
  ['', ''],
  ['0123', undefined],
  ['07700 900123 or 01632 960001', undefined],
  ['ring Jo', undefined],
])('%s is kept as %s', (typed, kept) => expect(phoneNumber(typed)).toBe(kept))

describe('saying a number', () => {
  const held = phones('01632 960001')
  test.each<[string, Phones, string, Day, string]>([
    ['the first', phones(''), '07700 900123', today, ''],
    ['another', held, '07700 900123', today, ''],
    ['none any more', held, '', today, ''],
    ['said a while ago', held, '07700 900123', ago(DAYS_BACK), ''],
    ['no number', held, '12', today, 'not-a-number @phone'],
    ['the same', held, '+44 1632 960001', today, 'that-number-stands @phone'],
    ['none where there is none', phones(''), '', today, 'not-a-number @phone'],
    ['tomorrow', held, '07700 900123', addDays(today, 1), 'said-after-today @saidOn'],
    ['long ago', held, '07700 900123', ago(DAYS_BACK + 1), 'said-too-long-ago @saidOn'],
  ])('%s', (_, now, typed, on, expected) => expect(codes(maySayPhone(now, typed, { on, today }))).toBe(expected))
})

describe('the number that was held before', () => {
  test.each<[string, Phones, string]>([
    ['none', phones(''), ''],
    ['the one of the record', phones('01'), '01'],
    ['changed on that day', phones('01', row('02', today)), '01'],
    ['changed a little before', phones('01', row('02', ago(HELD_DAYS - 1))), '01'],
    ['changed long enough before', phones('01', row('02', ago(HELD_DAYS))), '02'],
    ['twice', phones('01', row('03', ago(3)), row('02', ago(60))), '02'],
    ['taken back long before', phones('01', row('', ago(60))), ''],
    ['the first, a little before', phones('', row('02', ago(3))), ''],
    ['said long before, typed a little before', phones('01', row('02', ago(3), ago(90))), '01'],
    ['typed afterwards', phones('01', row('02', addDays(today, 60))), '01'],
  ])('%s', (_, now, expected) => expect(heldBefore(now, today)).toBe(expected))

  test('what stands is the newest', () => {
    expect(standingPhone(phones('01', row('02', today)))).toBe('02')
    expect(standingPhone(phones('01', row('', today)))).toBe('')
    expect(standingPhone(phones('01'))).toBe('01')
  })
})

test('in words', () => {
  expect([sayPhoneNumber('01632960001'), sayPhoneNumber('+48221234567'), sayPhoneNumber('')]).toEqual([
    '01632 960001',
    '+48 221234567',
    '',
  ])
  const typed = { ...row('01', today, ago(2)), typedFor: { byName: 'Priya Shah', how: 'together' } as const }
  expect(phoneSaid(typed, 'Anne')).toBe(
    'Said by Anne when they met on 18 November 2026, typed by Priya Shah on 20 November 2026.',
  )
  expect(phoneSaid(row('01', today), '')).toBe('Written by you on 20 November 2026.')
})
