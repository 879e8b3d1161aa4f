import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import { mayAnswer } from './answers/rules.ts'
import { mayHaveScale, mayLinkNeed } from './goals/rules.ts'
import { mayHaveLine } from './lines/rules.ts'
import {
  answer,
  codes,
  goal,
  line,
  need,
  plan,
  ring,
  risk,
  said,
  summer,
  therapyEnds,
  want,
  withGoal,
  withLine,
} from './plan.test-kit.ts'
import type { Ends, Plan, SpendLine } from './plan.ts'
import {
  hasAgreed,
  mayChange,
  mayOpen,
  mayOpenNext,
  oncePence,
  readEnds,
  toAgree,
  toSubmit,
  weeklyPence,
} from './rules.ts'

const home = { ...need, needId: 'n2', questionKey: 'home-kept', about: 'Home' }
const aunt = { needKey: 'home-kept', words: 'Her aunt, at weekends', byName: 'Priya Shah', on: day('2026-11-20') }

test.each([false, true])('a need that nothing meets stops the sending, also while money is paid: %s', (running) => {
  expect(codes(toSubmit(plan({ needs: [need, home], running })))).toBe('need-is-not-met @n2')
  expect(codes(toSubmit(plan({ needs: [need, home], otherwise: [aunt], running })))).toBe('')
})

describe('what is missing before anybody can agree', () => {
  test.each<[string, Plan, string]>([
    ['nothing: Anne’s plan', plan(), ''],
    ['no goal', plan({ outcomes: [], spendLines: [] }), 'plan-has-no-outcomes, plan-has-no-spend-line'],
    ['a goal linked to nothing', withGoal({ needId: undefined }), 'outcome-meets-no-need @o1, need-is-not-met @n1'],
    [
      'a goal linked to a need of another plan',
      withGoal({ needId: 'n9' }),
      'outcome-meets-no-need @o1, need-is-not-met @n1',
    ],
    ['a need that no goal meets', plan({ needs: [need, home] }), 'need-is-not-met @n2'],
    ['met otherwise, as the worker wrote', plan({ needs: [need, home], otherwise: [aunt] }), ''],
    [
      'words about a need that is not eligible',
      plan({ needs: [need, home], otherwise: [{ ...aunt, needKey: 'x' }] }),
      'need-is-not-met @n2',
    ],
    ['of a plan by which money is paid it holds no change up', plan({ needs: [need, home], running: true }), ''],
    ['nobody said how we will know', withGoal({ knownBy: '' }), 'outcome-has-no-known-by @o1'],
    ['known point by point', withGoal({ knownBy: '', scale: ['Never', 'Some weeks', 'Each week'] }), ''],
    ['a change without an end', withGoal({ ends: { as: 'ongoing' } }), 'change-outcome-has-no-end @o1'],
    ['a change until a day', withGoal({ ends: { as: 'date', on: day('2027-06-30') } }), ''],
    ['keeping something good may go on', withGoal({ kind: 'maintenance', ends: { as: 'ongoing' } }), ''],
    ['working together may go on', withGoal({ kind: 'process', ends: { as: 'ongoing' } }), ''],
    ['no money planned', plan({ spendLines: [] }), 'plan-has-no-spend-line'],
    ['money for no goal', withLine({ outcomeId: undefined }), 'spend-line-serves-no-outcome @s1'],
    ['money for a goal that is gone', withLine({ outcomeId: 'o9' }), 'spend-line-serves-no-outcome @s1'],
    [
      'ends the day before it starts',
      withLine({ ends: { as: 'date', on: day('2026-11-22') } }),
      'spend-line-ends-before-it-starts @s1',
    ],
    ['ends on the day it starts', withLine({ ends: { as: 'date', on: day('2026-11-23') } }), ''],
    ['the person has said nothing', plan({ sentences: [risk, ring] }), 'person-has-said-nothing'],
    [
      'the person left it blank',
      plan({ sentences: [said('want', 'person', ''), risk, ring] }),
      'person-has-said-nothing',
    ],
    [
      'the worker cannot say it for the person',
      plan({ sentences: [said('want', 'worker', 'x'), risk, ring] }),
      'person-has-said-nothing',
    ],
    ['the worker’s part of keeping it is missing', plan({ sentences: [want, ring] }), 'sustain-risk-not-answered'],
    [
      'the person’s part of keeping it may be blank',
      plan({ sentences: [want, risk, ring, said('sustain', 'person', '')] }),
      '',
    ],
    [
      'the person’s part does not stand in for the worker’s',
      plan({ sentences: [want, ring, said('sustain', 'person', 'x')] }),
      'sustain-risk-not-answered',
    ],
    ['nobody to ring', plan({ sentences: [want, risk] }), 'no-one-to-ring'],
    [
      'the worker named whom to ring',
      plan({ sentences: [want, risk, said('unwell-ring', 'worker', 'The duty desk')] }),
      '',
    ],
    [
      'everything at once',
      plan({ outcomes: [{ ...goal, needId: undefined, knownBy: '' }], sentences: [] }),
      'person-has-said-nothing, outcome-meets-no-need @o1, outcome-has-no-known-by @o1, need-is-not-met @n1, sustain-risk-not-answered, no-one-to-ring',
    ],
  ])('%s', (_, given, expected) => expect(codes(toAgree(given))).toBe(expected))
})

describe('what is missing before it can be sent to be decided', () => {
  test.each<[string, Plan, string]>([
    ['both said yes', plan(), ''],
    [
      'yes with a reservation counts',
      plan({ answers: [answer('person', { answer: 'yes-but', words: 'Tuesdays' }), answer('worker')] }),
      '',
    ],
    ['the person has not answered', plan({ answers: [answer('worker')] }), 'person-has-not-agreed'],
    [
      'the person said no',
      plan({ answers: [answer('person', { answer: 'no' }), answer('worker')] }),
      'person-has-not-agreed',
    ],
    [
      'the person could not answer, and said why',
      plan({ answers: [answer('person', { answer: 'could-not' }), answer('worker')] }),
      '',
    ],
    [
      'the person could not answer to an earlier wording',
      plan({ answers: [answer('person', { answer: 'could-not', stands: false }), answer('worker')] }),
      'person-has-not-agreed',
    ],
    ['the worker has not answered', plan({ answers: [answer('person')] }), 'worker-has-not-agreed'],
    [
      'changed since',
      plan({ answers: [answer('person', { stands: false }), answer('worker', { stands: false })] }),
      'person-has-not-agreed, worker-has-not-agreed',
    ],
    ['agreed, yet something is missing', plan({ sentences: [want, risk] }), 'no-one-to-ring'],
  ])('%s', (_, given, expected) => expect(codes(toSubmit(given))).toBe(expected))

  test('a side has agreed by a standing yes alone', () => {
    expect(hasAgreed(plan(), 'person')).toBe(true)
    expect(hasAgreed(plan({ answers: [answer('person', { answer: 'no' })] }), 'person')).toBe(false)
  })
})

describe('whether the plan may be opened, changed, answered', () => {
  test.each<[string, Verdict, string]>([
    ['open: needs and no plan', mayOpen(undefined, [need]), ''],
    ['open: no needs', mayOpen(undefined, []), 'no-needs-to-plan-for'],
    ['open: there is one', mayOpen(plan(), [need]), 'plan-is-open-already'],
    ['open next: came back', mayOpenNext(plan({ submitted: true, decided: 'returned' })), ''],
    ['open next: still with the decider', mayOpenNext(plan({ submitted: true })), 'plan-is-not-decided-yet'],
    ['open next: approved', mayOpenNext(plan({ submitted: true, decided: 'approved' })), ''],
    ['open next: declined', mayOpenNext(plan({ submitted: true, decided: 'declined' })), ''],
    [
      'open next: in force without a decision',
      mayOpenNext(plan({ submitted: true, startedOn: day('2026-12-01') })),
      '',
    ],
    ['open next: nothing there', mayOpenNext(undefined), 'no-plan-yet'],
    ['change: open', mayChange(plan()), ''],
    ['change: not there', mayChange(undefined), 'no-plan-yet'],
    ['change: sent', mayChange(plan({ submitted: true })), 'plan-is-with-the-decider'],
    ['answer yes', mayAnswer(plan(), 'yes', ''), ''],
    ['answer yes to half a plan', mayAnswer(plan({ sentences: [want, risk] }), 'yes', ''), 'no-one-to-ring'],
    ['answer yes-but without words', mayAnswer(plan(), 'yes-but', ''), 'say-more-about-your-answer @words'],
    ['answer no without words', mayAnswer(plan(), 'no', ''), 'say-more-about-your-answer @words'],
    ['answer no to half a plan', mayAnswer(plan({ outcomes: [] }), 'no', 'It is not mine'), ''],
    ['answer could-not with words', mayAnswer(plan(), 'could-not', 'Not well this week'), ''],
    ['answer once sent', mayAnswer(plan({ submitted: true }), 'no', 'x'), 'plan-is-with-the-decider'],
    ['answer where there is no plan', mayAnswer(undefined, 'yes', ''), 'no-plan-yet'],
    ['link to a need of the plan', mayLinkNeed(plan(), 'n1'), ''],
    ['link to no need for now', mayLinkNeed(plan(), undefined), ''],
    ['five points for a change', mayHaveScale('change', ['a', 'b', 'c', 'd', 'e']), ''],
    ['three points for any kind', mayHaveScale('maintenance', ['a', 'b', 'c']), ''],
    ['no points', mayHaveScale('process', []), ''],
    [
      'five points for what is to stay',
      mayHaveScale('maintenance', ['a', 'b', 'c', 'd', 'e']),
      'five-points-are-for-a-change @scale',
    ],
    ['a season of what is paid each week', mayHaveLine(plan(), { ...line, outcomeId: 'o1', season: summer }), ''],
    [
      'a season of what is paid once',
      mayHaveLine(plan(), { ...line, outcomeId: 'o1', every: 'once', season: summer }),
      'paid-once-has-no-season @season',
    ],
    ['link to somebody else’s need', mayLinkNeed(plan(), 'n9'), 'need-is-not-in-this-plan @need'],
    ['a line for a goal of the plan', mayHaveLine(plan(), { ...line, outcomeId: 'o1' }), ''],
    ['a line for no goal yet', mayHaveLine(plan(), { ...line, outcomeId: undefined }), ''],
    [
      'a line for somebody else’s goal',
      mayHaveLine(plan(), { ...line, outcomeId: 'o9' }),
      'goal-is-not-in-this-plan @goal',
    ],
    [
      'a line that ends too early',
      mayHaveLine(plan(), { ...line, outcomeId: 'o1', ends: { as: 'date', on: day('2026-11-01') } }),
      'last-day-before-first-day @endsOn',
    ],
  ])('%s', (_, verdict, expected) => expect(codes(verdict)).toBe(expected))
})

describe('how something ends, as typed', () => {
  const typed = { endsAs: undefined, endsOn: undefined, endsEvent: '' }
  test.each<[string, Parameters<typeof readEnds>[0], Ends | string]>([
    ['nothing chosen', typed, 'choose-when-it-ends @endsAs'],
    ['on no day', { ...typed, endsAs: 'date' }, 'say-the-last-day @endsOn'],
    ['when nothing happens', { ...typed, endsAs: 'event' }, 'say-what-happens-then @endsEvent'],
    ['on a day', { ...typed, endsAs: 'date', endsOn: day('2027-01-31') }, { as: 'date', on: day('2027-01-31') }],
    [
      'an event, and a day that does not count',
      { endsAs: 'event', endsOn: day('2027-01-31'), endsEvent: 'my therapy ends' },
      therapyEnds,
    ],
    ['not for now', { ...typed, endsAs: 'ongoing', endsEvent: 'x' }, { as: 'ongoing' }],
  ])('%s', (_, input, expected) => {
    const read = readEnds(input)
    expect('ends' in read ? read.ends : codes(read.refused)).toEqual(expected)
  })
})

test('a week’s money adds up over lines; what is paid once stands apart', () => {
  const bike: SpendLine = { ...line, spendLineId: 's2', every: 'once', amountPence: 30_000n }
  const art: SpendLine = { ...line, spendLineId: 's3', every: 'four-weekly', amountPence: 4_000n }
  expect(weeklyPence(plan({ spendLines: [line, bike, art] }))).toBe(7_200n)
  expect(oncePence(plan({ spendLines: [line, bike, art] }))).toBe(30_000n)
  expect(weeklyPence(plan({ spendLines: [] }))).toBe(0n)
})
