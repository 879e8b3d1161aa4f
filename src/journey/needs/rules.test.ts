import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { EndsAs, Level, Needs, Opened, Talk, View } from './needs.ts'
import { differencesIn, differs, isOpen, mayOpen, stageOf } from './rules.ts'

const on = day('2026-11-20')
const finished = { byName: 'Somebody', on }
const opened = (part: Partial<Opened> = {}): Opened => ({
  assessmentId: 'a1',
  on,
  byName: 'Priya Shah',
  questions: [{ key: 'children', about: 'Children', ask: 'Looking after your children' }],
  finished: { person: undefined, worker: undefined },
  decision: undefined,
  ...part,
})
const needs = (part: Partial<Needs>): Needs => ({
  side: 'worker',
  opened: undefined,
  own: [],
  offerAccepted: true,
  questionsToday: opened().questions,
  views: undefined,
  needs: [],
  ...part,
})
const talk = (endsAs: EndsAs): Talk => ({ talkId: 1n, endsAs, words: '', byName: 'Anne', on })
const view = (key: string, person: Level, worker: Level, ended?: EndsAs): View => ({
  key,
  about: key,
  ask: key,
  person: { level: person, words: '' },
  worker: { level: worker, words: '' },
  talk: ended && talk(ended),
})
const codes = (verdict: readonly { code: string }[]) => verdict.map(({ code }) => code).join(', ')

describe('opening the questions', () => {
  test.each<[string, Partial<Needs>, string]>([
    ['the offer was accepted', {}, ''],
    ['nobody has said yes', { offerAccepted: false }, 'offer-not-accepted'],
    ['open already', { opened: opened() }, 'needs-already-open'],
    ['the council has no questions', { questionsToday: [] }, 'no-questions-in-force'],
  ])('%s', (_, part, expected) => expect(codes(mayOpen(needs(part)))).toBe(expected))
})

describe('where it stands', () => {
  const decision = { eligible: true, reasons: 'Why', byName: 'Priya Shah', on }
  test.each<[string, Opened | undefined, string]>([
    ['nothing opened', undefined, 'not-open'],
    ['nobody has finished', opened(), 'answering'],
    ['only she has', opened({ finished: { person: finished, worker: undefined } }), 'answering'],
    ['only the worker has', opened({ finished: { person: undefined, worker: finished } }), 'answering'],
    ['both have', opened({ finished: { person: finished, worker: finished } }), 'revealed'],
    ['and it is decided', opened({ finished: { person: finished, worker: finished }, decision }), 'decided'],
  ])('%s', (_, given, expected) => expect(stageOf(given)).toBe(expected))
})

test('a difference is open until a talk about it has ended, however it ended', () => {
  const same = view('a', 'cannot', 'cannot')
  const open = view('b', 'cannot', 'some-help')
  const left = view('c', 'dont-know', 'manage', 'leave-it')
  expect([same, open, left].map(differs)).toEqual([false, true, true])
  expect([same, open, left].map(isOpen)).toEqual([false, true, false])
  expect(differencesIn([left, same, open]).map(({ key }) => key)).toEqual(['b', 'c'])
})
