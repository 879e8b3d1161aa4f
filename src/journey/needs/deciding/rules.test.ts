import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { EndsAs, Level, Opened, View } from '../needs.ts'
import { type Deciding, mayDecide, propose } from './rules.ts'

const on = day('2026-11-20')
const by = { byName: 'Somebody', on }
const open: Opened = {
  assessmentId: 'a1',
  on,
  byName: 'Priya Shah',
  questions: [],
  finished: { person: by, worker: by },
  decision: undefined,
}
const decided: Opened = { ...open, decision: { eligible: true, reasons: 'Why', ...by } }
const view = (key: string, person: Level, worker: Level, endsAs?: EndsAs): View => ({
  key,
  about: key,
  ask: key,
  person: { level: person, words: '' },
  worker: { level: worker, words: '' },
  talk: endsAs && { talkId: 1n, endsAs, words: 'So it is', ...by },
})
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

describe('what is proposed for one outcome', () => {
  test.each<[Level, Level, EndsAs | undefined, string]>([
    ['cannot', 'cannot', undefined, 'worker-says'],
    ['manage', 'cannot', undefined, 'worker-says'],
    ['manage', 'some-help', undefined, 'worker-says'],
    ['cannot', 'some-help', 'we-differ', 'worker-says'],
    ['cannot', 'manage', 'we-agree', 'agreed-in-talk'],
    ['some-help', 'dont-know', 'we-agree', 'agreed-in-talk'],
    ['cannot', 'manage', undefined, 'person-alone-says'],
    ['cannot', 'manage', 'we-differ', 'person-alone-says'],
    ['some-help', 'manage', 'ask-third', 'person-alone-says'],
    ['some-help', 'dont-know', 'leave-it', 'person-alone-says'],
    ['manage', 'manage', undefined, ''],
    ['dont-know', 'manage', 'we-agree', ''],
    ['dont-know', 'dont-know', undefined, ''],
  ])('she %s, the worker %s, talk: %s', (person, worker, endsAs, expected) => {
    const { counted, personAlone } = propose([view('a', person, worker, endsAs)])
    expect([...counted, ...personAlone].map(({ why }) => why).join()).toBe(expected)
  })
})

test('two of the outcomes are enough, one is not', () => {
  const one = view('a', 'cannot', 'cannot')
  expect(propose([one]).eligible).toBe(false)
  expect(propose([one, view('b', 'cannot', 'manage')]).eligible).toBe(false)
  expect(propose([one, view('b', 'manage', 'some-help')]).eligible).toBe(true)
})

describe('deciding', () => {
  const views = [
    view('a', 'cannot', 'cannot'),
    view('b', 'some-help', 'some-help'),
    view('c', 'cannot', 'manage'),
    view('d', 'cannot', 'manage', 'we-differ'),
    view('e', 'manage', 'dont-know'),
  ]
  const need = (key: string, words = 'Help with it') => ({ key, words })
  const yes = (...needs: Deciding['needs']): Deciding => ({ eligible: true, needs, reasons: 'Why' })
  const no = (...needs: Deciding['needs']): Deciding => ({ eligible: false, needs, reasons: 'Why' })
  test.each<[string, Opened | undefined, readonly View[] | undefined, Deciding, string]>([
    ['two needs in words', open, views, yes(need('a'), need('b')), ''],
    ['a difference that ended in any way', open, views, yes(need('a'), need('d')), ''],
    ['one need', open, views, yes(need('a')), 'choose-two-at-least @chosen'],
    ['two, one of them not asked', open, views, yes(need('a'), need('pets')), 'choose-two-at-least @chosen'],
    ['a need without words', open, views, yes(need('a'), need('b', '')), 'say-the-need-in-words @need-b'],
    ['an open difference', open, views, yes(need('a'), need('c')), 'difference-not-talked-about @need-c'],
    [
      'every reason at once',
      open,
      views,
      yes(need('a', ''), need('c', '')),
      'say-the-need-in-words @need-a, say-the-need-in-words @need-c, difference-not-talked-about @need-c',
    ],
    ['no, and yet a need', open, views, no(need('a')), 'needs-though-not-eligible @chosen'],
    ['no, while an open talk could make it two', open, views, no(), 'difference-would-change-this @eligible'],
    [
      'no, when all that could count was talked about',
      open,
      [views[3], views[4]].flatMap((one) => one ?? []),
      no(),
      '',
    ],
    ['no, one outcome and open: it could not be two', open, [views[2]].flatMap((one) => one ?? []), no(), ''],
    ['not both have finished', open, undefined, no(), 'not-both-finished'],
    ['nothing is open', undefined, undefined, no(), 'not-both-finished'],
    ['decided before', decided, views, no(), 'needs-decided-already'],
  ])('%s', (_, opened, given, input, expected) => expect(codes(mayDecide(opened, given, input))).toBe(expected))
})
