import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { LineDecision } from '../deciding/deciding.ts'
import type { DecisionVerdict } from '../decision.ts'
import type { Decider } from '../process/process.ts'
import { isAgreedTo, parted, type Standing } from '../standing/rules.ts'
import type { Challenge, LookedAgain } from './challenge.ts'
import { answerBy, couldLookAgain, isFairAgain, looksAgain, mayAnswer, mayChallenge, wasSaid } from './rules.ts'

const on = day('2026-11-20')
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const decider = (humanId: string, ...bodies: Decider['bodies'][number][]): Decider => ({
  humanId,
  name: humanId,
  bodies,
})
const marcus = decider('marcus', 'panel')
const pearl = decider('pearl', 'panel')
const grace = decider('grace', 'manager')
const amir = decider('amir', 'manager')
const all = [amir, grace, marcus, pearl]
const process = { managerId: 'grace', panelChairId: 'marcus', limits: [] as { humanId: string; yearlyPence: bigint }[] }
const open: Challenge = {
  ...{ challengeId: 'c1', decisionId: 'd1', words: 'Wrong', saidOn: on, typedFor: undefined },
  ...{ deciderId: 'grace', deciderName: 'Grace', answerBy: on, answered: undefined },
}
const answered: Challenge = { ...open, answered: { as: 'stays', reasons: 'So', byName: 'Grace', on } }

describe('who looks again', () => {
  test.each<
    [
      string,
      { decidedBy: string[]; authors?: string[]; limits?: typeof process.limits },
      'panel' | 'manager',
      string | undefined,
    ]
  >([
    ['another of the panel', { decidedBy: ['marcus'] }, 'panel', 'pearl'],
    ['the chair, where another decided', { decidedBy: ['pearl'] }, 'panel', 'marcus'],
    ['the other body, its named human first', { decidedBy: ['marcus'], authors: ['pearl'] }, 'panel', 'grace'],
    ['another manager', { decidedBy: ['grace'] }, 'manager', 'amir'],
    ['nobody who wrote in it', { decidedBy: ['marcus', 'pearl'], authors: ['grace'] }, 'panel', 'amir'],
    [
      'nobody who could not say yes to it',
      { decidedBy: ['marcus'], limits: [{ humanId: 'pearl', yearlyPence: 99n }] },
      'panel',
      'grace',
    ],
    [
      'up to the limit is within it',
      { decidedBy: ['marcus'], limits: [{ humanId: 'pearl', yearlyPence: 100n }] },
      'panel',
      'pearl',
    ],
    ['nobody is left', { decidedBy: ['marcus', 'pearl'], authors: ['grace', 'amir'] }, 'panel', undefined],
  ])('%s', (_, { decidedBy, authors = [], limits = [] }, body, expected) => {
    const apart = { decidedBy, authors: new Set(authors), yearlyPence: 100n }
    const rules = { ...process, limits }
    expect(looksAgain(body, couldLookAgain(all, rules, apart), rules)?.humanId).toBe(expected)
  })
})

describe('“I think this is wrong”', () => {
  test.each<[string, DecisionVerdict | undefined, Challenge[], Decider | undefined, string]>([
    ['nothing is decided', undefined, [], grace, 'nothing-decided-to-challenge'],
    ['a no', 'declined', [], grace, ''],
    ['a yes', 'approved', [], grace, ''],
    ['it came back', 'returned', [], grace, ''],
    ['it came back, and that waits', 'returned', [open], grace, 'challenge-waits-for-an-answer'],
    ['it waits', 'declined', [open], grace, 'challenge-waits-for-an-answer'],
    ['it was answered', 'declined', [answered], grace, 'challenge-was-answered'],
    ['made again since: once more', 'approved', [{ ...answered, decisionId: 'd0' }], grace, ''],
    ['nobody is left', 'declined', [], undefined, 'nobody-else-can-look-again'],
  ])('%s', (_, verdict, challenges, next, expected) =>
    expect(codes(mayChallenge(verdict && { decisionId: 'd1', verdict }, challenges, next))).toBe(expected),
  )

  test.each([
    ['today', '2026-11-20', ''],
    ['on the day of the decision', '2026-11-18', ''],
    ['tomorrow', '2026-11-21', 'said-after-today @saidOn'],
    ['before there was one', '2026-11-17', 'said-before-the-decision @saidOn'],
  ])('said %s', (_, said, expected) => expect(codes(wasSaid(day(said), day('2026-11-18'), on))).toBe(expected))

  test('is answered within ten working days', () => {
    expect(answerBy(on, new Set())).toBe('2026-12-04')
    expect(answerBy(on, new Set([day('2026-12-01')]))).toBe('2026-12-07')
  })
})

describe('who may answer', () => {
  type Given = { challenge?: Challenge; human: string; authors?: string[]; decidedBy?: string[]; deciders?: Decider[] }
  test.each<[string, Given, string]>([
    ['the one who is named', { challenge: open, human: 'grace' }, ''],
    ['nothing was challenged', { human: 'grace' }, 'no-challenge-to-answer'],
    ['answered', { challenge: answered, human: 'grace' }, 'challenge-answered-already'],
    ['whoever decided first', { challenge: open, human: 'marcus' }, 'decided-it-first'],
    ['whoever wrote in it', { challenge: open, human: 'grace', authors: ['grace'] }, 'may-not-answer-own'],
    ['another decider', { challenge: open, human: 'pearl' }, 'not-yours-to-answer'],
    ['somebody who decides nothing', { challenge: open, human: 'farah' }, 'not-yours-to-answer'],
    ['another, once the named one holds no role', { challenge: open, human: 'pearl', deciders: [marcus, pearl] }, ''],
    ['another, once the named one wrote in it', { challenge: open, human: 'pearl', authors: ['grace'] }, ''],
  ])('%s', (_, { challenge, human, authors = [], decidedBy = ['marcus'], deciders = all }, expected) =>
    expect(codes(mayAnswer(challenge, { humanId: human }, { authors: new Set(authors), decidedBy, deciders }))).toBe(
      expected,
    ),
  )
})

const line = (
  spendLineId: string,
  verdict: LineDecision['verdict'],
  because?: LineDecision['because'],
): LineDecision => ({
  ...{ spendLineId, verdict, because: because ?? (verdict === 'agreed' ? 'meets-the-need' : 'not-safe') },
  ...{ reasons: 'So', otherWay: '', otherWayFrom: undefined },
})
const whole: Standing = { verdict: 'approved', lines: [] }
const part: Standing = { verdict: 'approved', lines: [line('a', 'agreed'), line('b', 'not-agreed')] }
const no: Standing = { verdict: 'declined', lines: [line('a', 'not-agreed'), line('b', 'not-agreed')] }

describe('a decision made again', () => {
  const cost = { verdict: 'declined', lines: [line('a', 'not-agreed', 'other-way-costs-less')] } as const
  type Row = [
    string,
    Standing,
    string,
    LookedAgain,
    { agreed?: string[]; conditions?: string; reasons?: string },
    string,
  ]
  test.each<Row>([
    ['it stays', no, '', 'stays', {}, ''],
    [
      'it stays a no because of cost alone',
      no,
      '',
      'stays',
      { reasons: 'It costs too much.' },
      'reasons-are-about-cost @reasons',
    ],
    [
      'it stays a no in part because of cost',
      part,
      '',
      'stays',
      { reasons: 'Too expensive.' },
      'reasons-are-about-cost @reasons',
    ],
    ['it stays between two ways', cost, '', 'stays', { reasons: 'The other is cheaper.' }, ''],
    ['a yes stays', whole, '', 'stays', { reasons: 'It is not too expensive.' }, ''],
    [
      'a condition stays for cost',
      { ...whole, verdict: 'approved-with-conditions' },
      'X',
      'stays',
      { reasons: 'It costs too much.' },
      'reasons-are-about-cost @reasons',
    ],
    [
      'a condition that is about cost',
      no,
      '',
      'approved-with-conditions',
      { agreed: ['a'], conditions: 'Half, as it is too expensive' },
      'conditions-are-about-cost @conditions',
    ],
    [
      'a condition with reasons about cost',
      no,
      '',
      'approved-with-conditions',
      { agreed: ['a'], conditions: 'X', reasons: 'We cannot afford it' },
      'reasons-are-about-cost @reasons',
    ],
    [
      'a line that stays a no for cost',
      no,
      '',
      'approved',
      { agreed: ['a'], reasons: 'The rest is too expensive.' },
      'reasons-are-about-cost @reasons',
    ],
    [
      'a yes to all that is expensive',
      no,
      '',
      'approved',
      { agreed: ['a', 'b'], reasons: 'It is expensive and worth it.' },
      '',
    ],
    ['a no becomes a yes to one line', no, '', 'approved', { agreed: ['a'] }, ''],
    ['a no becomes a yes to nothing', no, '', 'approved', {}, 'say-which-lines-are-agreed @agreed'],
    ['to a line of another plan', no, '', 'approved', { agreed: ['z'] }, 'say-which-lines-are-agreed @agreed'],
    ['a no to the whole becomes a yes', { verdict: 'declined', lines: [] }, '', 'approved', {}, ''],
    ['with conditions', no, '', 'approved-with-conditions', { agreed: ['a'], conditions: 'X' }, ''],
    [
      'with conditions that nobody says',
      no,
      '',
      'approved-with-conditions',
      { agreed: ['a'] },
      'say-the-conditions @conditions',
    ],
    [
      'a plain yes with conditions',
      no,
      '',
      'approved',
      { agreed: ['a'], conditions: 'X' },
      'conditions-belong-to-another-answer @conditions',
    ],
    ['one line more', part, '', 'approved', { agreed: ['b'] }, ''],
    ['the same once more', part, '', 'approved', {}, 'nothing-would-be-different @answer'],
    [
      'a condition where there was none',
      part,
      '',
      'approved-with-conditions',
      { agreed: ['b'], conditions: 'X' },
      'takes-away-what-was-agreed @answer',
    ],
    ['conditions taken out', { ...whole, verdict: 'approved-with-conditions' }, 'X', 'approved', {}, ''],
    [
      'the same conditions',
      { ...whole, verdict: 'approved-with-conditions' },
      'X',
      'approved-with-conditions',
      { conditions: 'X' },
      'nothing-would-be-different @answer',
    ],
  ])('%s', (_, first, conditions, as, again, expected) =>
    expect(
      codes(
        isFairAgain({ ...first, conditions }, { as, agreed: [], conditions: '', reasons: 'So', ...again }, ['a', 'b']),
      ),
    ).toBe(expected),
  )
})

test('what was not named as agreed was not, unless the decision speaks of the whole', () => {
  expect(isAgreedTo(whole, 'a')).toBe(true)
  expect(isAgreedTo({ verdict: 'declined', lines: [] }, 'a')).toBe(false)
  expect(isAgreedTo(part, 'z')).toBe(false)
  expect(isAgreedTo({ verdict: 'returned', lines: [line('a', 'agreed')] }, 'a')).toBe(false)
  const lines = [{ spendLineId: 'b' }, { spendLineId: 'a' }]
  expect(parted(part, lines)).toEqual({ agreed: [{ spendLineId: 'a' }], not: [{ spendLineId: 'b' }] })
})
