import { describe, expect, test } from 'vitest'
import { finishedBy, ON as on, question, said } from '../needs.test-kit.ts'
import type { Answered, EndsAs, Level, Limb, Opened, View } from '../needs.ts'
import { isUnable } from '../rules.ts'
import { changesIn, type Deciding, mayDecide, outcomesOf, propose } from './rules.ts'

const by = finishedBy('Somebody')
const open: Opened = {
  assessmentId: 'a1',
  on,
  byName: 'Priya Shah',
  questions: [],
  finished: { person: by, worker: by },
  decision: undefined,
}
const decided: Opened = { ...open, decision: { eligible: true, reasons: 'Why', ...by } }
const view = (key: string, person: Answered, worker: Answered, endsAs?: EndsAs, agreedLevel?: Level): View => ({
  ...question(key),
  person: said(person),
  worker: said(worker),
  talk: endsAs && { talkId: 1n, endsAs, words: 'So it is', agreedLevel, ...by },
})
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

const whyOf = (one: View): string => {
  const { counted, weigh } = propose([one])
  return [...counted, ...weigh].map(({ why }) => why).join()
}

describe('what is proposed for one outcome', () => {
  test.each<[Answered, Answered, EndsAs | undefined, string]>([
    ['cannot', 'cannot', undefined, 'worker-says'],
    ['manage', 'cannot', undefined, 'worker-says'],
    ['manage', 'some-help', undefined, 'worker-says'],
    ['left', 'some-help', undefined, 'worker-says'],
    ['cannot', 'some-help', 'we-differ', 'worker-says'],
    ['cannot', 'manage', 'we-agree', 'agreed-in-talk'],
    ['some-help', 'dont-know', 'we-agree', 'agreed-in-talk'],
    ['cannot', 'manage', undefined, 'person-alone-says'],
    ['cannot', 'left', undefined, 'person-alone-says'],
    ['cannot', 'manage', 'we-differ', 'person-alone-says'],
    ['some-help', 'manage', 'ask-third', 'person-alone-says'],
    ['some-help', 'dont-know', 'leave-it', 'person-alone-says'],
    ['manage', 'manage', undefined, ''],
    ['left', 'left', undefined, ''],
    ['dont-know', 'manage', 'we-agree', ''],
    ['dont-know', 'dont-know', undefined, ''],
  ])('she %s, the worker %s, talk: %s', (person, worker, endsAs, expected) =>
    expect(whyOf(view('a', person, worker, endsAs))).toBe(expected),
  )

  test.each<[Answered, Answered, Level, string]>([
    ['cannot', 'manage', 'some-help', 'agreed-in-talk'],
    ['manage', 'dont-know', 'cannot', 'agreed-in-talk'],
    ['manage', 'cannot', 'manage', ''],
    ['cannot', 'some-help', 'dont-know', ''],
  ])('she %s, the worker %s, and now both agree on %s', (person, worker, level, expected) =>
    expect(whyOf(view('a', person, worker, 'we-agree', level))).toBe(expected),
  )

  test.each<Limb>(['only-with-help', 'distress', 'at-risk', 'takes-longer'])(
    'any of the four ways is enough: %s',
    (limb) => {
      const limbs = [limb]
      expect(isUnable(said('manage', '', { limbs }))).toBe(true)
      expect(whyOf({ ...view('a', 'manage', 'manage'), worker: said('manage', '', { limbs }) })).toBe('worker-says')
      expect(whyOf({ ...view('a', 'manage', 'manage'), person: said('manage', '', { limbs }) })).toBe(
        'person-alone-says',
      )
      const agreed = view('a', 'manage', 'cannot', 'we-agree', 'manage')
      expect(whyOf({ ...agreed, person: said('manage', '', { limbs }) })).toBe('limb-though-agreed')
    },
  )

  test('what changes is weighed, in either side’s words', () => {
    const changing = { ...view('a', 'manage', 'manage'), person: said('manage', '', { varies: 'Not in winter' }) }
    expect(whyOf(changing)).toBe('it-changes')
    expect(changesIn(changing)).toEqual(['Not in winter'])
    expect(propose([changing]).eligible).toBe(false)
  })
})

test('never: help from family or friends makes a need smaller', () => {
  // "She manages, only because Joanne does it": a tick for managing, and the way in which she is unable.
  const withJoanne = said('manage', 'Only because Joanne does it.', { limbs: ['only-with-help'] })
  const alone = view('alone', 'cannot', 'cannot')
  const helped = { ...view('helped', 'manage', 'manage'), person: withJoanne, worker: withJoanne }
  expect(propose([alone, helped]).counted.map(({ view: { key } }) => key)).toEqual(['alone', 'helped'])
  expect(propose([alone, helped]).eligible).toBe(true)
  expect(propose([alone, helped])).toMatchObject({ byPerson: 2, byWorker: 2 })
  expect(propose([alone, view('some', 'some-help', 'some-help')]).eligible).toBe(true)
})

test('two of the outcomes are enough, one is not; each side’s own are counted apart; wellbeing counts for nothing', () => {
  const one = view('a', 'cannot', 'cannot')
  const wellbeing = { ...view('w', 'cannot', 'cannot'), ...question('w', 'wellbeing') }
  expect(propose([one]).eligible).toBe(false)
  expect(propose([one, view('b', 'cannot', 'manage')])).toMatchObject({ eligible: false, byPerson: 2, byWorker: 1 })
  expect(propose([one, view('b', 'manage', 'some-help')]).eligible).toBe(true)
  expect(propose([one, wellbeing])).toMatchObject({ eligible: false, byPerson: 1 })
  expect(outcomesOf([one, wellbeing])).toEqual([one])
})

const views = [
  view('a', 'cannot', 'cannot'),
  view('b', 'some-help', 'some-help'),
  view('d', 'cannot', 'manage', 'we-differ'),
  view('e', 'dont-know', 'dont-know'),
  { ...view('w', 'cannot', 'manage'), ...question('w', 'wellbeing') },
]
const withOpen = [...views, view('c', 'cannot', 'manage')]
const need = (key: string, words = 'Help with it') => ({ key, words })
const is = (yes: boolean) => ({ is: yes, words: '' })
const input = (eligible: boolean, needs: Deciding['needs'], part: Partial<Deciding> = {}): Deciding => ({
  ...{ eligible, needs, reasons: 'Why', impairment: is(true), impact: is(eligible) },
  ...part,
})
const yes = (...needs: Deciding['needs']) => input(true, needs)
const no = (...needs: Deciding['needs']) => input(false, needs)
const points = { manage: 0, 'some-help': 2, cannot: 2, 'dont-know': 0 }

describe('deciding', () => {
  test.each<[string, Opened | undefined, readonly View[] | undefined, Deciding, string]>([
    ['two needs in words', open, views, yes(need('a'), need('b')), ''],
    ['a difference that ended in any way', open, views, yes(need('a'), need('d')), ''],
    ['one need', open, views, yes(need('a')), 'choose-two-at-least @chosen'],
    ['two, one of them not asked', open, views, yes(need('a'), need('pets')), 'choose-two-at-least @chosen'],
    ['two, one of them wellbeing', open, views, yes(need('a'), need('w')), 'choose-two-at-least @chosen'],
    ['a need without words', open, views, yes(need('a'), need('b', '')), 'say-the-need-in-words @need-b'],
    ['an open difference', open, withOpen, yes(need('a'), need('c')), 'difference-not-talked-about @need-c'],
    ['another open difference', open, withOpen, yes(need('a'), need('b')), 'differences-still-open @chosen'],
    [
      'yes, though two parts are no',
      open,
      views,
      input(true, [need('a'), need('b')], { impairment: is(false), impact: is(false) }),
      'all-three-parts-are-needed @impairment, all-three-parts-are-needed @impact',
    ],
    [
      'every reason at once',
      open,
      withOpen,
      input(true, [need('a', ''), need('c', '')], { impact: is(false) }),
      'all-three-parts-are-needed @impact, say-the-need-in-words @need-a, say-the-need-in-words @need-c, difference-not-talked-about @need-c',
    ],
    ['no, and yet a need', open, views, no(need('a')), 'needs-though-not-eligible @chosen'],
    ['no, while an open talk could make it two', open, withOpen, no(), 'difference-would-change-this @eligible'],
    ['no, when all that could count was talked about', open, views, no(), ''],
    ['no, one outcome and open: it could not be two', open, withOpen.slice(3), no(), ''],
    ['not both have finished', open, undefined, no(), 'not-both-finished'],
    ['nothing is open', undefined, undefined, no(), 'not-both-finished'],
    [
      'shown early, and the worker has not finished',
      { ...open, finished: { person: by, worker: undefined }, shownEarly: { on } },
      views,
      no(),
      'finish-your-own-answers',
    ],
    ['decided before', decided, views, no(), 'needs-decided-already'],
  ])('%s', (_, opened, given, asked, expected) => expect(codes(mayDecide(opened, given, asked))).toBe(expected))

  test('a difference that the council’s points score the same, on the same side of being able, need not be closed', () => {
    const same = [...views, view('f', 'some-help', 'cannot')]
    expect(codes(mayDecide(open, same, yes(need('a'), need('b')), points))).toBe('')
    expect(codes(mayDecide(open, same, yes(need('a'), need('b'))))).toBe('differences-still-open @chosen')
  })
})
