import { describe, expect, test } from 'vitest'
import { finishedBy, ON, question } from '../needs.test-kit.ts'
import type { Opened } from '../needs.ts'
import { isRevealed, waitsForCarer } from '../rules.ts'
import type { CarersPart } from './carer.ts'
import type { Inviting } from './invite/inviting.ts'
import { type Asked, mayInvite, mayTakeBack } from './invite/rules.ts'
import { isOpenToCarer, mayAnswerAsCarer, newIn, type Sent } from './part/rules.ts'

const done = finishedBy('Somebody')
const opened = (part: Partial<Opened> = {}): Opened => ({
  assessmentId: 'a1',
  on: ON,
  byName: 'Priya Shah',
  questions: [question('children')],
  finished: { person: undefined, worker: undefined },
  decision: undefined,
  ...part,
})
const both = { person: done, worker: done }
const decision = { eligible: true, reasons: 'Why', byName: 'Priya Shah', on: ON }
const joanne = { humanId: 'joanne', name: 'Joanne Reed' }
const carer = (doneOn?: typeof ON) => ({ ...joanne, knownAs: 'Joanne', doneOn })
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

describe('asking a carer', () => {
  const inviting = (part: Partial<Inviting>): Inviting => ({
    opened: opened(),
    candidates: [joanne],
    invited: [],
    finishedBy: undefined,
    ...part,
  })
  const asked = (part: Partial<Asked> = {}): Asked => ({ alone: true, chosen: joanne, email: '', ...part })
  test.each<[string, Partial<Inviting>, Partial<Asked>, string]>([
    ['alone, and one is chosen', {}, {}, ''],
    ['not said to be alone', {}, { alone: false }, 'say-whether-you-can-go-on'],
    ['nobody chosen', {}, { chosen: undefined }, 'choose-whom-to-invite @carer'],
    ['nobody chosen, nobody to choose from', { candidates: [] }, { chosen: undefined }, 'choose-whom-to-invite @email'],
    ['an e-mail of nobody', {}, { chosen: undefined, email: 'x@y' }, 'nobody-by-that-email @email'],
    ['somebody is asked already', { invited: [joanne] }, {}, 'somebody-is-invited'],
    ['the questions are not open', { opened: undefined }, {}, 'questions-not-open'],
    ['both are shown', { opened: opened({ finished: both }) }, {}, 'answers-are-shown-already'],
    ['the needs are decided', { opened: opened({ decision }) }, {}, 'needs-decided-already'],
    ['the same carer as before', { finishedBy: 'joanne' }, {}, ''],
    ['another has finished as carer', { finishedBy: 'pat' }, {}, 'another-carer-has-finished'],
  ])('%s', (_, part, sent, expected) => expect(codes(mayInvite(inviting(part), asked(sent)))).toBe(expected))

  test('it can be taken back while somebody is asked', () => {
    expect(codes(mayTakeBack(inviting({ invited: [joanne] }), 'joanne'))).toBe('')
    expect(codes(mayTakeBack(inviting({ invited: [joanne] }), 'pat'))).toBe('nobody-is-invited')
    expect(codes(mayTakeBack(inviting({}), undefined))).toBe('nobody-is-invited')
  })
})

describe('the reveal waits for all who were asked', () => {
  test.each<[string, Partial<Opened>, boolean]>([
    ['nobody has finished', {}, false],
    ['both have finished, no carer', { finished: both }, true],
    ['both have finished, the carer has not', { finished: both, carer: carer() }, false],
    ['all three have finished', { finished: both, carer: carer(ON) }, true],
    ['the carer alone', { carer: carer(ON) }, false],
    ['the person said: show now', { carer: carer(), shownEarly: { on: ON } }, true],
  ])('%s', (_, part, expected) => expect(isRevealed(opened(part))).toBe(expected))

  test('who is still answering', () => {
    expect([carer(), carer(ON)].map((one) => waitsForCarer(opened({ carer: one })))).toEqual([true, false])
    expect(waitsForCarer(opened())).toBe(false)
  })
})

describe('the carer’s part', () => {
  const part = (given: Partial<CarersPart> = {}): CarersPart => ({
    assessmentId: 'a1',
    questions: [question('children'), question('home')],
    invited: true,
    decided: false,
    doneOn: undefined,
    own: [{ key: 'home', level: 'manage', words: 'Fine', on: ON }],
    workerName: 'Priya Shah',
    ...given,
  })
  const sent = (key: string, level: Sent['level'], words = ''): Sent => ({ key, level, words })
  test.each<[string, CarersPart | null, string]>([
    ['asked', part(), ''],
    ['no questions', null, 'nothing-is-asked-of-you'],
    ['asked for other questions', part({ invited: false }), 'nothing-is-asked-of-you'],
    ['finished', part({ doneOn: ON }), 'you-have-finished'],
    ['decided', part({ decided: true }), 'needs-decided-already'],
  ])('%s', (_, given, expected) => {
    expect(codes(isOpenToCarer(given))).toBe(expected)
    expect(codes(mayAnswerAsCarer(given, []))).toBe(expected)
  })

  test('nothing has to be answered; words stand beside an answer; unknown questions are left out', () => {
    expect(codes(mayAnswerAsCarer(part(), [sent('children', undefined)]))).toBe('')
    expect(
      codes(mayAnswerAsCarer(part(), [sent('children', undefined, 'Words'), sent('pets', undefined, 'Words')])),
    ).toBe('choose-what-fits-your-words @level-children')
  })

  test('only what is new is written down', () => {
    const all = [sent('home', 'manage', 'Fine'), sent('children', 'cannot'), sent('pets', 'cannot')]
    expect(newIn(part(), all)).toEqual([{ key: 'children', level: 'cannot', words: '' }])
    expect(newIn(part(), [sent('home', 'manage', 'Other')])).toEqual([{ key: 'home', level: 'manage', words: 'Other' }])
  })
})
