import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { HelpCall, Holder } from './duty.ts'
import { isOnDuty, mayAnswerCall, mayName, mayRaise, mayTakeAway, readsCalls, toTell } from './rules.ts'

const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const holder = (humanId: string, cover?: string): Holder => ({
  ...{ dutyId: `d-${humanId}`, humanId, name: humanId, from: day('2026-11-01') },
  cover: cover === undefined ? undefined : { humanId: cover, name: cover, until: day('2026-12-01') },
})
const mayHold = ['owen', 'priya'].map((humanId) => ({ humanId, name: humanId }))
const call: HelpCall = {
  ...{ callId: 'c', budgetId: 'b', checkInId: undefined, knownAs: 'Anne', phone: undefined, workerName: undefined },
  ...{ why: 'lost', words: '', raisedOn: day('2026-11-01'), answerBy: { on: day('2026-11-01'), minute: 600 } },
  ...{ toldNames: ['owen'], takenByNames: [], answered: undefined },
}
const answered = { did: 'rang', words: 'We talked', byName: 'Owen', on: day('2026-11-01') } as const

describe('who holds the duty', () => {
  test.each<[string, string, string]>([
    ['somebody who works here', 'priya', ''],
    ['somebody else', 'anne', 'choose-who-holds-it @human'],
    ['who holds it', 'owen', 'holds-it-already @human'],
  ])('%s', (_, human, expected) => expect(codes(mayName({ mayHold, holders: [holder('owen')] }, human))).toBe(expected))

  test.each<[string, string[], boolean, string]>([
    ['the last while a check-in is open', ['owen'], true, 'name-another-first'],
    ['the last while none is open', ['owen'], false, ''],
    ['one of two', ['owen', 'priya'], true, ''],
    ['one that is over', ['priya'], true, 'holds-it-no-more'],
  ])('%s', (_, holders, checkInsAreOpen, expected) =>
    expect(codes(mayTakeAway({ holders: holders.map((one) => holder(one)), checkInsAreOpen }, 'd-owen'))).toBe(
      expected,
    ),
  )
})

test('who is told: each holder, or who covers; never the person', () => {
  expect(toTell([holder('owen'), holder('priya', 'ken')], 'anne')).toEqual(['owen', 'ken'])
  expect(toTell([holder('owen'), holder('priya', 'owen')], 'anne')).toEqual(['owen'])
  expect(toTell([holder('anne')], 'anne')).toEqual([])
  expect(isOnDuty([holder('priya', 'ken')], 'ken')).toBe(true)
  expect(isOnDuty([holder('priya', 'ken')], 'owen')).toBe(false)
  expect(readsCalls([], { humanId: 'grace', isManager: true })).toBe(true)
  expect(readsCalls([holder('owen')], { humanId: 'ken', isManager: false })).toBe(false)
})

test('a call is raised where somebody is told and none is open, and answered once', () => {
  expect(codes(mayRaise([], undefined))).toBe('nobody-holds-the-duty')
  expect(codes(mayRaise(['owen'], call))).toBe('a-call-is-open')
  expect(codes(mayRaise(['owen'], undefined))).toBe('')
  expect(codes(mayAnswerCall(call))).toBe('')
  expect(codes(mayAnswerCall({ answered }))).toBe('answered-already')
})
