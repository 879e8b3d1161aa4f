import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Opened, View } from '../needs.ts'
import { lastTalk, mayTalk, type TalkSaid } from './rules.ts'

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
const view = (key: string, part: Partial<View> = {}): View => ({
  key,
  about: key,
  ask: key,
  person: { level: 'some-help', words: '' },
  worker: { level: 'manage', words: '' },
  talk: undefined,
  ...part,
})
const same = view('same', { worker: { level: 'some-help', words: '' } })
const talked = view('talked', { talk: { talkId: 7n, endsAs: 'leave-it', words: '', ...by } })
const views = [view('home'), same, talked]
const said = (part: Partial<TalkSaid>): TalkSaid => ({
  about: 'home',
  endsAs: 'we-agree',
  words: 'So it is',
  after: '',
  ...part,
})
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

describe('the end of a talk', () => {
  test.each<[string, Opened | undefined, readonly View[] | undefined, Partial<TalkSaid>, string]>([
    ['they agree', open, views, {}, ''],
    ['they agree, without saying on what', open, views, { words: '' }, 'say-what-you-agree @words'],
    [
      'they differ, without saying what then',
      open,
      views,
      { endsAs: 'we-differ', words: '' },
      'say-what-you-will-do @words',
    ],
    ['they ask nobody in particular', open, views, { endsAs: 'ask-third', words: '' }, 'say-whom-you-will-ask @words'],
    ['they leave it: no words needed', open, views, { endsAs: 'leave-it', words: '' }, ''],
    ['they talk again', open, views, { about: 'talked', after: '7' }, ''],
    ['the other one wrote meanwhile', open, views, { about: 'talked', after: '' }, 'changed-meanwhile'],
    ['they said the same', open, views, { about: 'same' }, 'no-difference-here'],
    ['a question that is not asked', open, views, { about: 'pets' }, 'no-difference-here'],
    ['not both have finished', open, undefined, {}, 'not-both-finished'],
    ['nothing is open', undefined, undefined, {}, 'not-both-finished'],
    ['it is decided', decided, views, {}, 'needs-decided-already'],
  ])('%s', (_, opened, given, part, expected) => expect(codes(mayTalk(opened, given, said(part)))).toBe(expected))

  test('a form knows after which talk it was drawn', () => expect(views.map(lastTalk)).toEqual(['', '', '7']))
})
