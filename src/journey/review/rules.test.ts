import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { NextStep, OutcomeKind, Progress, Review, ReviewKind, Side, Step, View } from './review.ts'
import { asksForAdvocate, endsEveryOutcome, hasSaid, mayOpen, revealed } from './rules.ts'

const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const today = day('2026-11-21')
const goal = (outcomeId: string, kind: OutcomeKind = 'change') => ({ outcomeId, kind, words: outcomeId, knownBy: '' })
const view = (side: Side, progress: Progress, outcomeId = 'o1'): View => ({
  outcomeId,
  side,
  progress,
  words: '',
  byName: side,
  on: today,
})
const review = (part: Partial<Review> = {}): Review => ({
  reviewId: 'r1',
  versionId: 'v1',
  kind: 'planned',
  meetOn: today,
  how: 'home',
  openedByName: 'Priya Shah',
  outcomes: [goal('o1')],
  views: [view('person', 'met'), view('worker', 'met')],
  said: { person: true, worker: true },
  ...{ preparation: { person: undefined, worker: undefined }, typedForPerson: false, asked: [] },
  hasSustainPlan: true,
  ...part,
})
const step = (to: Step, outcomeId = 'o1'): NextStep => ({ outcomeId, step: to, reasons: 'Because' })

test('the question about an advocate is asked again for each review', () => {
  const last = { ...review(), heldOn: day('2026-11-20'), heldByName: 'Priya Shah', celebrated: '', steps: [] }
  const coming = { current: review(), last }
  const on = (text: string, stage: 'plan' | 'review' = 'review') => [{ stage, on: day(text) }]
  expect(asksForAdvocate({ current: undefined, last: undefined }, [])).toBe(false)
  expect(asksForAdvocate({ ...coming, last: undefined }, on('2026-11-21', 'plan'))).toBe(true)
  expect(asksForAdvocate({ ...coming, last: undefined }, on('2026-11-20'))).toBe(false)
  expect(asksForAdvocate(coming, on('2026-11-20'))).toBe(true)
  expect(asksForAdvocate(coming, on('2026-11-21'))).toBe(false)
})

describe('opening a review', () => {
  const open = (kind: ReviewKind) => [review({ kind })]
  test.each<
    [string, Omit<Parameters<typeof mayOpen>[0], 'due'>, { kind: ReviewKind | undefined; meetOn: string }, string]
  >([
    ['the person asks', { versionId: 'v1', open: [] }, { kind: 'requested', meetOn: '2026-11-21' }, ''],
    [
      'no plan yet',
      { versionId: undefined, open: [] },
      { kind: 'requested', meetOn: '2026-11-21' },
      'nothing-to-look-at-yet',
    ],
    [
      'asked already',
      { versionId: 'v1', open: open('requested') },
      { kind: 'requested', meetOn: '2026-12-01' },
      'review-already-asked-for',
    ],
    [
      'asks for an earlier one than the planned',
      { versionId: 'v1', open: open('planned') },
      { kind: 'requested', meetOn: '2026-12-01' },
      '',
    ],
    [
      'planned already',
      { versionId: 'v1', open: open('requested') },
      { kind: 'planned', meetOn: '2026-12-01' },
      'review-already-planned',
    ],
    ['which?', { versionId: 'v1', open: [] }, { kind: undefined, meetOn: '2026-12-01' }, 'say-which-review @kind'],
    [
      'yesterday',
      { versionId: 'v1', open: [] },
      { kind: 'planned', meetOn: '2026-11-20' },
      'meeting-in-the-past @meetOn',
    ],
    ['a year off', { versionId: 'v1', open: [] }, { kind: 'planned', meetOn: '2027-11-21' }, ''],
    [
      'more than a year off',
      { versionId: 'v1', open: [] },
      { kind: 'planned', meetOn: '2027-11-22' },
      'meeting-too-far-off @meetOn',
    ],
  ])('%s', (_, state, asked, expected) =>
    expect(codes(mayOpen({ ...state, due: [] }, { ...asked, meetOn: day(asked.meetOn) }, today))).toBe(expected),
  )
})

test('a side has said when it has a view of every goal', () => {
  const views = [view('person', 'met'), view('worker', 'met'), view('person', 'partly', 'o2')]
  expect(hasSaid('person', ['o1', 'o2'], views)).toBe(true)
  expect(hasSaid('worker', ['o1', 'o2'], views)).toBe(false)
  expect(hasSaid('worker', [], [])).toBe(false)
})

test('never: a side reads the other’s views before both have said', () => {
  const views = [view('person', 'not-yet'), view('worker', 'met')]
  expect(revealed(views, 'worker', { person: true, worker: false }).map(({ side }) => side)).toEqual(['worker'])
  expect(revealed(views, 'person', { person: false, worker: true }).map(({ side }) => side)).toEqual(['person'])
  expect(revealed(views, 'person', { person: true, worker: true })).toHaveLength(2)
})

describe('whether a review ends every goal', () => {
  test.each<[string, Parameters<typeof endsEveryOutcome>[0], boolean]>([
    ['all end', { outcomes: [goal('o1'), goal('o2', 'maintenance')], steps: [step('end'), step('end', 'o2')] }, true],
    ['one goes on', { outcomes: [goal('o1'), goal('o2')], steps: [step('end'), step('go-on', 'o2')] }, false],
    [
      'process does not count',
      { outcomes: [goal('o1'), goal('o2', 'process')], steps: [step('end'), step('go-on', 'o2')] },
      true,
    ],
    ['process alone ends nothing', { outcomes: [goal('o1', 'process')], steps: [step('end')] }, false],
    ['no goals', { outcomes: [], steps: [] }, false],
  ])('%s', (_, held, expected) => expect(endsEveryOutcome(held)).toBe(expected))
})
