import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Followup } from '../followup.ts'
import { mayChoose, mayStop, waves } from './rules.ts'

const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const today = day('2026-09-01')
const followup = (part: Partial<Followup> = {}): Followup => ({
  ...{ endingId: 'e', lastDay: day('2026-08-31'), confirmed: false, cameBackOn: undefined, round: 0, goals: [] },
  ...{ died: false, choice: undefined, checkIns: [], offered: ['6-weeks', '6-months', '12-months'], dutyIsHeld: true },
  ...part,
})
const input = { waves: ['6-weeks'], byWhom: 'nobody' as const, byName: '' }

describe('choosing', () => {
  test.each<[string, Partial<Followup>, Partial<typeof input> | { byWhom: 'somebody' }, string]>([
    ['an ending is told', {}, {}, ''],
    ['no ending', { lastDay: undefined }, {}, 'no-ending-told'],
    ['after a death', { died: true }, {}, 'no-ending-told'],
    ['came back', { cameBackOn: today }, {}, 'has-come-back'],
    ['nobody on duty', { dutyIsHeld: false }, {}, 'nobody-is-there'],
    ['not the council’s', {}, { waves: ['5-months'] }, 'not-one-of-these-times @waves'],
    ['its day has passed', { lastDay: day('2026-06-01') }, {}, 'not-one-of-these-times @waves'],
    ['somebody without a name', {}, { byWhom: 'somebody' }, 'name-who-does-it @byName'],
  ])('%s', (_, part, given, expected) =>
    expect(codes(mayChoose(followup(part), { ...input, ...given }, today))).toBe(expected),
  )
})

test('times that have passed are not offered', () => {
  expect(waves(followup({ lastDay: day('2026-06-01') }), today)).toEqual(['6-months', '12-months'])
  expect(waves(followup({ lastDay: undefined }), today)).toEqual([])
})

test('only what is wanted can be stopped', () => {
  expect(codes(mayStop({ checkIns: [] }))).toBe('nothing-to-stop')
  expect(codes(mayStop({ checkIns: [{ wanted: false }] }))).toBe('nothing-to-stop')
  expect(codes(mayStop({ checkIns: [{ wanted: true }] }))).toBe('')
})
