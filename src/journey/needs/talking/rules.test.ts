import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { said as answered, finishedBy, ON as on, question } from '../needs.test-kit.ts'
import type { Opened, View } from '../needs.ts'
import { type Around, askable, lastTalk, mayTalk, type TalkSaid } from './rules.ts'

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
const view = (key: string, part: Partial<View> = {}): View => ({
  ...question(key),
  person: answered('some-help'),
  worker: answered('manage'),
  talk: undefined,
  ...part,
})
const same = view('same', { worker: answered('some-help') })
const talked = view('talked', { talk: { talkId: 7n, endsAs: 'leave-it', words: '', ...by } })
const well = view('well', { area: 'wellbeing' })
const hard = view('hard', { person: answered('manage', '', { limbs: ['distress'] }) })
const views = [view('home'), same, talked, well, hard]
const said = (part: Partial<TalkSaid>): TalkSaid => ({
  about: 'home',
  endsAs: 'we-agree',
  words: 'So it is',
  after: '',
  agreedLevel: 'some-help',
  third: undefined,
  askBy: undefined,
  ...part,
})
const someone = (humanId: string, ofCircle: boolean) => ({ humanId, name: humanId, as: 'carer', ofCircle })
const around: Around = { side: 'person', today: on, candidates: [someone('staff', false), someone('circle', true)] }
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

describe('the end of a talk', () => {
  test.each<[string, Opened | undefined, readonly View[] | undefined, Partial<TalkSaid>, string]>([
    ['they agree', open, views, {}, ''],
    ['they leave what counts', open, views, { endsAs: 'leave-it', words: '' }, 'leaving-it-changes-something @endsAs'],
    ['only one says in which way it is hard', open, views, { about: 'hard', endsAs: 'we-agree' }, ''],
    ['they agree on a level, without words', open, views, { words: '' }, ''],
    [
      'they agree, without saying on what',
      open,
      views,
      { agreedLevel: undefined },
      'choose-what-you-agree @agreedLevel',
    ],
    [
      'they differ, without saying what then',
      open,
      views,
      { endsAs: 'we-differ', words: '' },
      'say-what-you-will-do @words',
    ],
    ['they ask nobody in particular', open, views, { endsAs: 'ask-third', words: '' }, 'say-whom-you-will-ask @third'],
    ['they ask somebody who is not in the list', open, views, { endsAs: 'ask-third', words: 'My sister' }, ''],
    ['they ask somebody of the council', open, views, { endsAs: 'ask-third', words: '', third: 'staff' }, ''],
    ['they ask by today', open, views, { endsAs: 'ask-third', third: 'staff', askBy: on }, ''],
    [
      'by a day that is over',
      open,
      views,
      { endsAs: 'ask-third', third: 'staff', askBy: day('2026-11-01') },
      'day-has-passed @askBy',
    ],
    ['the person asks somebody of their circle', open, views, { endsAs: 'ask-third', third: 'circle' }, ''],
    [
      'they ask somebody who cannot be asked',
      open,
      views,
      { endsAs: 'ask-third', third: 'stranger' },
      'cannot-ask-this-one @third',
    ],
    [
      'they leave what changes nothing: no words needed',
      open,
      views,
      { about: 'well', endsAs: 'leave-it', words: '' },
      '',
    ],
    ['they talk again', open, views, { about: 'talked', after: '7' }, ''],
    ['the other one wrote meanwhile', open, views, { about: 'talked', after: '' }, 'changed-meanwhile'],
    ['they said the same', open, views, { about: 'same' }, 'no-difference-here'],
    ['a question that is not asked', open, views, { about: 'pets' }, 'no-difference-here'],
    ['not both have finished', open, undefined, {}, 'not-both-finished'],
    ['nothing is open', undefined, undefined, {}, 'not-both-finished'],
    ['it is decided', decided, views, {}, 'needs-decided-already'],
  ])('%s', (_, opened, given, part, expected) =>
    expect(codes(mayTalk(opened, given, said(part), around))).toBe(expected),
  )

  test('a form knows after which talk it was drawn', () => expect(views.map(lastTalk)).toEqual(['', '', '7', '', '']))

  test('only the person asks somebody of their own circle: it lets them read an answer', () => {
    expect(askable(around.candidates, 'person').map(({ humanId }) => humanId)).toEqual(['staff', 'circle'])
    expect(askable(around.candidates, 'worker').map(({ humanId }) => humanId)).toEqual(['staff'])
    const asks = said({ endsAs: 'ask-third', third: 'circle' })
    expect(codes(mayTalk(open, views, asks, { ...around, side: 'worker' }))).toBe('cannot-ask-this-one @third')
  })
})
