import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Benefit, CheckIn, Followup, Wave } from './followup.ts'
import { type CheckInState, dueOn, lostIn, mayAnswer, mayChoose, stateOf, toAnswer } from './rules.ts'
import { said } from './words.ts'

const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const checkIn = (wave: Wave, due: string, benefits: Benefit[] = []): CheckIn => ({
  checkInId: wave,
  wave,
  dueOn: day(due),
  answers: benefits.map((benefit, index) => ({ outcomeId: `o${index}`, benefit, how: '', on: day(due) })),
})
const followup = (checkIns: CheckIn[], lastDay = '2026-08-31'): Followup => ({
  lastDay: day(lastDay),
  goals: [],
  checkIns,
})

test.each<[Wave, string]>([
  ['6-weeks', '2026-10-12'],
  ['6-months', '2027-02-28'],
  ['12-months', '2027-08-31'],
])('%s after 31 August 2026 is %s', (wave, expected) => expect(dueOn(wave, day('2026-08-31'))).toBe(expected))

describe('choosing', () => {
  test.each<[string, Followup, string[], string]>([
    ['an ending is confirmed', followup([]), ['6-weeks', '6-months'], ''],
    ['no ending', { ...followup([]), lastDay: undefined }, ['6-weeks'], 'not-ended-yet'],
    ['one more', followup([checkIn('6-weeks', '2026-10-12')]), ['6-months'], ''],
    ['one twice', followup([checkIn('6-weeks', '2026-10-12')]), ['6-weeks', '6-months'], 'chosen-already @waves'],
  ])('%s', (_, given, waves, expected) => expect(codes(mayChoose(given, waves))).toBe(expected))
})

test('a check-in is answered from its day on, as late as one likes', () => {
  const one = checkIn('6-weeks', '2026-10-12')
  expect(codes(mayAnswer(one, day('2026-10-11')))).toBe('not-due-yet')
  expect(codes(mayAnswer(one, day('2026-10-12')))).toBe('')
  expect(codes(mayAnswer(one, day('2028-10-12')))).toBe('')
})

describe('never: silence is read as "kept"', () => {
  test.each<[string, CheckIn, CheckInState]>([
    ['2026-10-11', checkIn('6-weeks', '2026-10-12'), 'to-come'],
    ['2026-10-12', checkIn('6-weeks', '2026-10-12'), 'due'],
    ['2026-11-09', checkIn('6-weeks', '2026-10-12'), 'due'],
    ['2026-11-10', checkIn('6-weeks', '2026-10-12'), 'no-answer'],
    ['2030-01-01', checkIn('6-weeks', '2026-10-12'), 'no-answer'],
    ['2026-11-10', checkIn('6-weeks', '2026-10-12', ['partly']), 'answered'],
  ])('on %s', (today, one, expected) => expect(stateOf(one, day(today))).toBe(expected))
})

test('the newest open one is answered next, and the newest answered one says what is lost', () => {
  const [first, second] = [checkIn('6-weeks', '2026-10-12'), checkIn('6-months', '2027-02-28')]
  expect(toAnswer(followup([first, second]), day('2026-11-01'))?.wave).toBe('6-weeks')
  expect(toAnswer(followup([first, second]), day('2027-03-01'))?.wave).toBe('6-months')
  expect(toAnswer(followup([first, checkIn('6-months', '2027-02-28', ['kept'])]), day('2027-03-01'))?.wave).toBe(
    '6-weeks',
  )
  expect(toAnswer(followup([first]), day('2026-09-01'))).toBe(undefined)
  const [lost, kept] = [checkIn('6-weeks', '2026-10-12', ['lost', 'kept']), checkIn('6-months', '2027-02-28', ['kept'])]
  expect(lostIn(followup([lost, second]))).toHaveLength(1)
  expect(lostIn(followup([lost, kept]))).toEqual([])
  expect(lostIn(followup([]))).toEqual([])
})

test.each<[Benefit[], string]>([
  [['kept', 'kept'], 'Anne looked back after 6 weeks: the good of it is still there.'],
  [['kept', 'partly'], 'Anne looked back after 6 weeks: some of the good is still there.'],
  [['kept', 'lost'], 'Anne looked back after 6 weeks: something good is gone. Anne’s worker sees this from today.'],
])('the timeline says %s plainly', (benefits, expected) => {
  expect(
    said.answered(
      'Anne',
      '6-weeks',
      benefits.map((benefit) => ({ benefit })),
    ),
  ).toBe(expected)
})
