import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { HelpCall, Holder } from './duty.ts'
import { isOnDuty, mayAnswerCall, mayName, mayRaise, mayTakeAway, readsCalls, toTell } from './rules.ts'
import { called, sayReach } from './words.ts'

const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const holder = (humanId: string, cover?: string): Holder => ({
  ...{ dutyId: `d-${humanId}`, humanId, name: humanId, from: day('2026-11-01') },
  cover: cover === undefined ? undefined : { humanId: cover, name: cover, until: day('2026-12-01') },
})
const mayHold = ['owen', 'priya'].map((humanId) => ({ humanId, name: humanId }))
const call: HelpCall = {
  ...{ callId: 'c', budgetId: 'b', checkInId: undefined, knownAs: 'Anne', phone: undefined, worker: undefined },
  ...{ wantsNoRing: false, letterTo: undefined },
  ...{ why: 'lost', words: '', raisedOn: day('2026-11-01'), answerBy: { on: day('2026-11-01'), minute: 600 } },
  ...{ toldNames: ['owen'], takenBy: [], isLate: false, answered: undefined },
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

describe('how to reach somebody', () => {
  const team = { name: 'the desk', number: '01632 960100', when: 'by day' }
  const owen = { name: 'Owen Hart', phone: '01632 960150' }
  test.each<[string, Partial<HelpCall>, string]>([
    ['their number, and nothing more', { phone: '01632 960122', worker: owen }, '01632 960122'],
    [
      'no number: the worker by name and number, then the team',
      { worker: owen },
      'We hold no number. Ask Owen Hart, their worker: 01632 960150. No reply? Then ring the desk: 01632 960100, by day.',
    ],
    [
      'a worker without a number',
      { worker: { name: 'Owen Hart', phone: undefined } },
      'We hold no number. Owen Hart, their worker, may know how. We hold no number for Owen Hart either, so ring the desk: 01632 960100, by day.',
    ],
    [
      'nobody named',
      {},
      'We hold no number. Nobody is named as their worker. To find Anne, ring the desk: 01632 960100, by day.',
    ],
    [
      'they want no ring: letters',
      { wantsNoRing: true, worker: owen, letterTo: '1 Mill Lane' },
      'Anne asked us not to ring. Ask Owen Hart, their worker: 01632 960150. No reply? Then ring the desk: 01632 960100, by day. Anne chose to have letters sent to: 1 Mill Lane',
    ],
  ])('%s', (_, facts, expected) => expect(sayReach({ ...call, ...facts }, team).join(' ')).toBe(expected))
  test('who has it, since when', () => {
    const takenBy = [{ humanId: 'owen', name: 'Owen Hart', on: day('2026-11-01') }]
    expect(called.who({ ...call, takenBy })).toBe('Owen Hart has had it since 1 November 2026.')
  })
  test('no moment that has passed is promised to anybody', () => {
    for (const says of [called.by, called.due]) {
      expect(says({ ...call, isLate: false })).not.toContain('has passed')
      expect(says({ ...call, isLate: true })).toContain('has passed')
    }
  })
})
