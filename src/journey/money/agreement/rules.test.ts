import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import {
  type Agreement,
  type BackIn,
  LINE_MANAGED_AS,
  type LineManagedAs,
  type LineToSetUp,
  type ManagedAs,
} from './agreement.ts'
import {
  type Approved,
  isDirect,
  isSince,
  linesSince,
  linesWithWays,
  mayEndPayments,
  maySetUp,
  notOwed,
  payeeFor,
  type WayOfLine,
} from './rules.ts'
import { sayLine } from './words.ts'

const line: LineToSetUp = {
  ...{ spendLineId: 's', outcomeId: 'o', what: 'Childcare', amountPence: 6200n, every: 'weekly' },
  ...{ from: day('2026-11-30'), plannedTo: undefined, endsEvent: 'my therapy ends' },
}
const approved = (lines: LineToSetUp[]): Approved => ({ versionId: 'v', lines, notAgreed: [], over: [] })
const agreement: Agreement = {
  agreementId: 'a',
  versionId: 'v',
  managedAs: 'direct-payment',
  setUpOn: day('2026-11-21'),
  round: 0,
}
const codes = (verdict: readonly { code: string }[]) => verdict.map(({ code }) => code).join(', ')

describe('setting payments up', () => {
  test.each<[string, Approved | undefined, Agreement | undefined, string]>([
    ['an approved plan', approved([line]), undefined, ''],
    ['nothing approved', undefined, undefined, 'plan-not-approved'],
    ['a plan without money', approved([]), undefined, 'plan-not-approved'],
    ['done already', approved([]), agreement, 'payments-are-set-up-already'],
    ['done already, nothing is approved any more', undefined, agreement, 'payments-are-set-up-already'],
    ['a line agreed since', approved([line]), agreement, ''],
    ['a line for no goal', approved([line, { ...line, outcomeId: '' }]), undefined, 'line-serves-no-outcome'],
  ])('%s', (_, plan, before, expected) => expect(codes(maySetUp(plan, before))).toBe(expected))
})

describe('setting payments up after a way back', () => {
  const back: BackIn = { round: 1, on: day('2027-03-01'), approvedBefore: 2 }
  const over = { ...approved([]), over: ['Childcare'] }
  test.each<[string, Approved | undefined, Agreement | undefined, BackIn | undefined, string]>([
    ['a plan approved since', approved([line]), undefined, back, ''],
    ['no plan approved since', undefined, undefined, back, 'no-plan-since-the-way-back'],
    ['every part is over', over, undefined, back, 'every-part-is-over'],
    ['part of it is over', { ...approved([line]), over: ['A laptop'] }, undefined, back, ''],
    ['set up again', approved([]), { ...agreement, round: 1 }, undefined, 'payments-are-set-up-already'],
  ])('%s', (_, plan, before, way, expected) => expect(codes(maySetUp(plan, before, way))).toBe(expected))

  test.each<[string, number, string, boolean]>([
    ['a later plan, decided later', 3, '2027-03-20', true],
    ['a later plan, decided on the day of the return', 3, '2027-03-01', true],
    ['the plan of before', 2, '2027-03-20', false],
    ['decided before the return', 3, '2027-02-28', false],
  ])('%s', (_, number, decidedOn, expected) =>
    expect(isSince({ number, decidedOn: day(decidedOn) }, back)).toBe(expected),
  )

  const decidedOn = day('2027-03-20')
  test.each<[string, Partial<LineToSetUp>, string]>([
    ['goes on from before: from the decision', {}, 'from 2027-03-20'],
    ['begins on the day of the return, as proposed: from the decision', { from: back.on }, 'from 2027-03-20'],
    ['is paid once on the day of the return: as written', { every: 'once', from: back.on }, 'from 2027-03-01'],
    ['begins after the decision: as written', { from: day('2027-04-05') }, 'from 2027-04-05'],
    ['its last day is to come', { plannedTo: day('2027-06-30') }, 'from 2027-03-20'],
    ['its last day is the day of the decision', { plannedTo: decidedOn }, 'from 2027-03-20'],
    ['its last day has passed', { plannedTo: day('2027-03-19') }, 'over Childcare'],
    ['was paid once before', { every: 'once' }, 'over Childcare'],
    ['is paid once from now on', { every: 'once', from: day('2027-03-08') }, 'from 2027-03-08'],
  ])('%s', (_, part, expected) => {
    const { lines, over: gone } = linesSince([{ ...line, ...part }], back, decidedOn)
    expect([...lines.map(({ from }) => `from ${from}`), ...gone.map((what) => `over ${what}`)].join()).toBe(expected)
  })
})

test('an ending needs an agreement', () => {
  expect([codes(mayEndPayments(agreement)), codes(mayEndPayments(undefined))]).toEqual(['', 'payments-not-set-up'])
})

describe('who looks after each line, and which code pays', () => {
  const club: LineToSetUp = { ...line, spendLineId: 'c', what: 'A drawing club' }
  const said: LineToSetUp = { ...club, managedAs: 'third-party' }
  const one = [{ code: 'PB' }]
  const two = [{ code: 'PB' }, { code: 'MH' }]
  const way = (spendLineId: string, managedAs?: LineManagedAs, code?: string): WayOfLine => ({
    spendLineId,
    managedAs,
    code,
  })
  test.each<[string, LineToSetUp[], ManagedAs, WayOfLine[], { code: string }[], string]>([
    ['all as the whole', [line, club], 'direct-payment', [], one, 's direct-payment -, c direct-payment -'],
    ['a card', [line], 'prepaid-card', [], one, 's prepaid-card -'],
    ['of several codes the first', [line], 'council-managed', [], two, 's council-managed PB'],
    ['the code that was chosen', [line], 'council-managed', [way('s', undefined, 'MH')], two, 's council-managed MH'],
    ['no such code', [line], 'council-managed', [way('s', undefined, 'XX')], two, 'not-one-of-these code-s'],
    [
      'mixed: each as chosen',
      [line, club],
      'mixed',
      [way('s', 'direct-payment'), way('c', 'council-managed')],
      one,
      's direct-payment -, c council-managed -',
    ],
    [
      'mixed: one was left',
      [line, club],
      'mixed',
      [way('s', 'direct-payment')],
      one,
      'choose-who-holds-this-part managed-c',
    ],
    ['otherwise than the plan', [line, said], 'direct-payment', [], one, 'plan-says-otherwise managedAs'],
    [
      'mixed, otherwise than the plan',
      [line, said],
      'mixed',
      [way('s', 'direct-payment'), way('c', 'council-managed')],
      one,
      'plan-says-otherwise managed-c',
    ],
    ['as the plan says', [said], 'third-party', [], one, 'c third-party -'],
  ])('%s', (_, lines, managedAs, ways, known, expected) => {
    const read = linesWithWays(lines, managedAs, ways, known)
    const text =
      'refused' in read
        ? read.refused.map(({ code, at }) => `${code} ${at}`)
        : read.lines.map((each) => `${each.spendLineId} ${each.managedAs} ${each.budgetCode || '-'}`)
    expect(text.join(', ')).toBe(expected)
  })

  test('money in their own hands: an account or a card', () => {
    expect(LINE_MANAGED_AS.filter(isDirect)).toEqual(['direct-payment', 'prepaid-card'])
  })

  test('what a payment needs: nothing, a card, or an account', () => {
    expect([
      payeeFor('council-managed', 'none', false),
      payeeFor('prepaid-card', 'confirmed', false),
      payeeFor('prepaid-card', 'none', true),
      payeeFor('third-party', 'none', true),
      payeeFor(undefined, 'unconfirmed', false),
    ]).toEqual(['confirmed', 'no-card', 'confirmed', 'none', 'unconfirmed'])
  })

  test('what is owed to somebody employed is no money left over', () => {
    expect(notOwed([line, { ...club, paPart: 'wages' }])).toEqual([line])
  })
})

test.each<[Partial<LineToSetUp>, string]>([
  [{}, '£62.00 a week, from Monday 30 November 2026, until: my therapy ends'],
  [
    { endsEvent: undefined, every: 'monthly' },
    '£62.00 a month, from Monday 30 November 2026, until we agree together that it ends',
  ],
  [
    { endsEvent: undefined, plannedTo: day('2026-12-31'), every: 'four-weekly' },
    '£62.00 every four weeks, from Monday 30 November 2026, and we look at it together by Thursday 31 December 2026',
  ],
  [{ every: 'once' }, '£62.00 once, on Monday 30 November 2026'],
])('a line is said as it was agreed: %s', (part, expected) => expect(sayLine({ ...line, ...part })).toBe(expected))
