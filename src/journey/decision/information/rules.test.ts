import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Decided, DecisionVerdict } from '../decision.ts'
import type { Information } from './information.ts'
import { mayAnswer, turnOf } from './rules.ts'
import { INFORMATION_WORDS, sayTurn } from './words.ts'

const codes = (verdict: Verdict) => verdict.map(({ code }) => code).join(', ')

const decided = (verdict: DecisionVerdict): Decided => ({
  ...{
    decisionId: 'd1',
    verdict,
    reasons: 'So',
    conditions: '',
    decidedOn: day('2026-11-24'),
    decidedByName: 'Marcus',
  },
})
const asked = (part: Partial<Information> = {}): Information => ({
  ...{ informationId: 'i1', submissionId: 's1', askedOf: 'person', question: 'With whom?', why: 'To be sure' },
  ...{ askedByName: 'Marcus Bell', on: day('2026-11-10'), answer: undefined },
  ...part,
})
const answer = { words: 'Pat', byName: 'Anne', typedByName: undefined, on: day('2026-11-12') }
const submission = { submissionId: 's1', submittedOn: day('2026-11-02'), decision: undefined }

describe('answering a decider', () => {
  test.each<[string, Information | undefined, 'person' | 'worker', string]>([
    ['the person, asked', asked(), 'person', ''],
    ['the worker, asked', asked({ askedOf: 'worker' }), 'worker', ''],
    ['the worker, for the person', asked(), 'worker', ''],
    ['the person, for the worker', asked({ askedOf: 'worker' }), 'person', 'question-is-for-your-worker'],
    ['no such question', undefined, 'person', 'question-is-not-there'],
    ['answered already', asked({ answer }), 'person', 'question-is-answered'],
    ['about an earlier plan', asked({ submissionId: 's0' }), 'person', 'plan-was-decided-meanwhile'],
  ])('%s', (_, which, side, expected) => expect(codes(mayAnswer(which, submission, side))).toBe(expected))

  test('once it is decided, nothing is left to answer', () => {
    const now = { ...submission, decision: decided('approved') }
    expect(codes(mayAnswer(asked(), now, 'person'))).toBe('plan-was-decided-meanwhile')
    expect(codes(mayAnswer(asked(), undefined, 'person'))).toBe('plan-was-decided-meanwhile')
    for (const words of Object.values(INFORMATION_WORDS)) expect(words.length).toBeGreaterThan(10)
  })
})

describe('whose turn it is', () => {
  const turn = (information: Information[], verdict?: DecisionVerdict) => {
    const found = turnOf({ ...submission, decision: verdict && decided(verdict) }, information)
    return found === undefined ? 'nobody' : `${found.who} ${found.what} ${found.since}`
  }
  const ofWorker = asked({ informationId: 'i2', askedOf: 'worker', on: day('2026-11-11') })
  test.each<[string, Information[], DecisionVerdict | undefined, string]>([
    ['just sent', [], undefined, 'decider decision 2026-11-02'],
    ['the person was asked', [asked()], undefined, 'person information 2026-11-10'],
    ['the worker was asked', [ofWorker], undefined, 'worker information 2026-11-11'],
    ['both were asked', [asked(), ofWorker], undefined, 'both information 2026-11-10'],
    ['answered: the decider again', [asked({ answer })], undefined, 'decider decision 2026-11-12'],
    ['asked about an earlier plan', [asked({ submissionId: 's0' })], undefined, 'decider decision 2026-11-02'],
    ['it came back', [], 'returned', 'both return 2026-11-24'],
    ['decided', [asked()], 'approved', 'nobody'],
  ])('%s', (_, information, verdict, expected) => expect(turn(information, verdict)).toBe(expected))

  test('is nobody’s before anything was asked, and is said to each reader', () => {
    expect(turnOf(undefined, [])).toBeUndefined()
    const to = { name: 'Anne', workerName: 'Priya', deciderName: 'Marcus' }
    const say = (information: Information[], own: boolean) => {
      const found = turnOf(submission, information)
      return found && sayTurn(found, { ...to, own })
    }
    expect(say([asked()], true)).toBe(
      'It is your turn now: Marcus asked something before deciding. The wait goes on counting.',
    )
    expect(say([asked()], false)).toContain('the turn of Anne now')
    expect(say([asked(), ofWorker], true)).toContain('the turn of you and Priya now')
    expect(say([], true)).toBe('It is the turn of Marcus now.')
    const back = turnOf({ ...submission, decision: decided('returned') }, [])
    expect(back && sayTurn(back, { ...to, own: true })).toContain('your turn now, with Priya')
    expect(back && sayTurn(back, { ...to, own: false })).toContain('Anne and Priya')
  })
})
