import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Benefit, CheckIn, Followup, Wave } from './followup.ts'
import { type CheckInState, dueOn, isKeptWell, lostIn, mayAnswer, saidInTime, stateOf, toAnswer } from './rules.ts'
import { said } from './words.ts'

const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const checkIn = (wave: Wave, due: string, benefits: Benefit[] = []): CheckIn => ({
  checkInId: wave,
  round: 0,
  wave,
  dueOn: day(due),
  ...{ wanted: true, askedOn: undefined, remindedOn: undefined, tried: [], said: undefined, notes: [] },
  answers: benefits.map((benefit, index) => ({
    ...{ outcomeId: `o${index}`, goal: 'Therapy', benefit, paidBy: undefined, how: '', on: day(due) },
  })),
})
const followup = (checkIns: CheckIn[]): Pick<Followup, 'checkIns' | 'round'> => ({ checkIns, round: 0 })

test.each<[Wave, string]>([
  ['6-weeks', '2026-10-12'],
  ['6-months', '2027-02-28'],
  ['12-months', '2027-08-31'],
  ['1-weeks', '2026-09-07'],
  ['18-months', '2028-02-29'],
])('%s after 31 August 2026 is %s', (wave, expected) => expect(dueOn(wave, day('2026-08-31'))).toBe(expected))

test('what was said on a day to come is refused', () => {
  expect(codes(saidInTime(day('2026-10-13'), day('2026-10-12')))).toBe('said-after-today @saidOn')
  expect(codes(saidInTime(day('2026-10-12'), day('2026-10-12')))).toBe('')
})

test('what takes food, heating or debt is not kept up well', () => {
  expect(isKeptWell({ benefit: 'kept', paidBy: 'at-a-cost' })).toBe(false)
  expect(isKeptWell({ benefit: 'kept', paidBy: 'own' })).toBe(true)
  expect(isKeptWell({ benefit: 'partly', paidBy: 'free' })).toBe(false)
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
  expect(toAnswer(followup([{ ...first, wanted: false }]), day('2026-11-01'))).toBe(undefined)
  const [lost, kept] = [checkIn('6-weeks', '2026-10-12', ['lost', 'kept']), checkIn('6-months', '2027-02-28', ['kept'])]
  expect(lostIn(followup([lost, second]))).toHaveLength(1)
  expect(lostIn(followup([lost, kept]))).toEqual([])
  expect(lostIn(followup([]))).toEqual([])
  expect(lostIn({ ...followup([lost]), round: 1 })).toEqual([])
})

test.each<[Benefit[], string]>([
  [['kept', 'kept'], 'Anne looked back after 6 weeks: the good of it is still there.'],
  [['kept', 'partly'], 'Anne looked back after 6 weeks: some of the good is still there.'],
  [['kept', 'lost'], 'Anne looked back after 6 weeks: something good is gone. Somebody was told at once.'],
])('the timeline says %s plainly', (benefits, expected) => {
  expect(
    said.answered(
      'Anne',
      '6-weeks',
      benefits.map((benefit) => ({ benefit, paidBy: undefined })),
    ),
  ).toBe(expected)
})
