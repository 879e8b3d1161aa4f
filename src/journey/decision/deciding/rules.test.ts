import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { DecisionVerdict } from '../decision.ts'
import { saysItCostsTooMuch } from './cost.ts'
import { LINE_CHOICES, NOT_AGREED, type TypedLine } from './deciding.ts'
import { decideLines, isWhole } from './rules.ts'
import { CHOICE_WORDS, DECIDE_WORDS, sayBecause } from './words.ts'

const codes = (verdict: Verdict) => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

const today = day('2026-11-24')
const typed = (part: Partial<TypedLine> = {}): TypedLine => ({
  ...{ spendLineId: 'a', choice: undefined, reasons: '', otherWay: '' },
  ...{ otherWayFrom: undefined, bothMeet: false },
  ...part,
})
const plan = [{ spendLineId: 'a' }, { spendLineId: 'b' }]
const cheaperWay = typed({
  ...{ choice: 'other-way-costs-less', reasons: 'The group meets on the same days', otherWay: 'the Hub' },
  ...{ otherWayFrom: day('2026-10-01'), bothMeet: true },
})
const found = (verdict: DecisionVerdict, lines: readonly TypedLine[], reasons = 'Because it is so') =>
  decideLines({ verdict, reasons, lines }, plan, today)
const refusedBy = (...asked: Parameters<typeof found>): string => {
  const decided = found(...asked)
  return 'refused' in decided ? codes(decided.refused) : ''
}
const no = (part: Partial<TypedLine> = {}) =>
  typed({ choice: 'need-is-met-already', reasons: 'You go there already', ...part })

describe('what is decided on each line', () => {
  test.each<[string, DecisionVerdict, TypedLine[], string]>([
    ['yes to all, nothing said of lines', 'approved', [], ''],
    ['yes, with a yes of its own', 'approved', [typed({ choice: 'agreed', reasons: 'This one most of all' })], ''],
    ['yes, but one line not', 'approved', [no()], ''],
    ['another way that costs less', 'approved', [cheaperWay], ''],
    ['no to all, each with its why', 'declined', [no(), no({ spendLineId: 'b' })], ''],
    ['not yet: no line is decided', 'returned', [], ''],
    ['a line of another plan', 'approved', [typed({ spendLineId: 'x' })], 'line-is-not-in-this-plan @verdict'],
    ['not yet, with an answer to a line', 'returned', [no()], 'not-yet-decides-no-line @line-a'],
    ['no, without why', 'declined', [no({ spendLineId: 'b' })], 'say-why-not @line-a'],
    [
      'no, with a yes to one',
      'declined',
      [typed({ choice: 'agreed' }), no({ spendLineId: 'b' })],
      'a-no-agrees-to-nothing @line-a',
    ],
    ['yes, with a no to all', 'approved', [no(), no({ spendLineId: 'b' })], 'a-yes-agrees-to-something @verdict'],
    ['a line not agreed without reasons', 'approved', [no({ reasons: '' })], 'say-the-reasons-of-this-line @reasons-a'],
    ['it costs too much', 'approved', [no({ choice: 'costs-too-much' })], 'cost-alone-is-no-reason @line-a'],
    [
      'the reasons say it costs too much',
      'approved-with-conditions',
      [no({ reasons: 'It is too expensive for us' })],
      'reasons-are-about-cost @reasons-a',
    ],
    ['the other way not named', 'approved', [{ ...cheaperWay, otherWay: '' }], 'name-the-other-way @other-a'],
    [
      'nor since when it is there',
      'approved',
      [{ ...cheaperWay, otherWayFrom: undefined }],
      'say-since-when-it-is-there @from-a',
    ],
    [
      'the other way is there tomorrow',
      'approved',
      [{ ...cheaperWay, otherWayFrom: day('2026-11-25') }],
      'other-way-is-not-there-yet @from-a',
    ],
    ['the other way is there today', 'approved', [{ ...cheaperWay, otherWayFrom: today }], ''],
    [
      'not said that both meet the need',
      'approved',
      [{ ...cheaperWay, bothMeet: false }],
      'both-must-meet-the-need @both-a',
    ],
    [
      'another way beside another reason',
      'approved',
      [no({ otherWay: 'the Hub' })],
      'other-way-belongs-to-its-reason @line-a',
    ],
    [
      'another way beside a yes',
      'approved',
      [typed({ otherWay: 'the Hub' })],
      'other-way-belongs-to-its-reason @line-a',
    ],
  ])('%s', (_, verdict, lines, expected) => expect(refusedBy(verdict, lines)).toBe(expected))

  test('a no whose reasons are about cost is refused at the reasons, unless another way is named', () => {
    const both = [no({ reasons: '' }), no({ spendLineId: 'b', reasons: '' })]
    expect(refusedBy('declined', both, 'We cannot afford this')).toBe(
      'reasons-are-about-cost @reasons, reasons-are-about-cost @reasons',
    )
    const each = [no(), no({ spendLineId: 'b' })]
    expect(refusedBy('declined', each, 'We cannot afford this')).toBe('reasons-are-about-cost @reasons')
    expect(refusedBy('approved', [no()], 'The rest is too expensive')).toBe('reasons-are-about-cost @reasons')
    expect(refusedBy('approved', [cheaperWay], 'The Hub is cheaper and as good')).toBe('')
    const other = [cheaperWay, { ...cheaperWay, spendLineId: 'b' }]
    expect(refusedBy('declined', other, 'The Hub is cheaper and as good')).toBe('')
    expect(refusedBy('approved', [], 'It is expensive and it is worth it')).toBe('')
  })

  test('a line left alone follows the whole with its reasons; the one that differs keeps its own', () => {
    expect(found('approved', [cheaperWay], 'You need it')).toEqual({
      lines: [
        {
          spendLineId: 'a',
          verdict: 'not-agreed',
          because: 'other-way-costs-less',
          reasons: 'The group meets on the same days',
          otherWay: 'the Hub',
          otherWayFrom: '2026-10-01',
        },
        {
          ...{ spendLineId: 'b', verdict: 'agreed', because: 'meets-the-need', reasons: 'You need it' },
          ...{ otherWay: '', otherWayFrom: undefined },
        },
      ],
    })
    expect(found('returned', [])).toEqual({ lines: [] })
  })
})

test.each([
  ...['It costs too much.', 'This is too expensive', 'We can’t afford it', 'We cannot afford this', 'no money for it'],
  ...[
    'There is not enough funding',
    'Over the budget',
    'It is above our cap',
    'the price is too high',
    'a cheaper one',
    '£62.00 a week is too much. We cannot justify the cost.',
    '£62.00 a week is too much',
    'We cannot justify the cost.',
    'The cost of £62.00 a week can’t be justified.',
    'It is hard to justify such an expense',
    'This is not good value for money',
    'It is poor value.',
    'Because of the cost',
    'No, due to its high price.',
    'On grounds of cost we say no',
    'That is too high a price',
    'The budget is spent',
    'Our funds have all been used up this year.',
    'We don’t have the money this year',
    'It is not worth the money',
    'It is more than we can usually pay for childcare',
    'The cost is very high.',
    'We must keep costs down.',
    'There are budget pressures',
    'It is a lot of money for a nursery',
    '3,224 pounds is too much',
    'This is not agreed because of the cost.',
    'It is not possible on financial grounds.',
    'We can’t because of the cost.',
    'We do not fund expensive lessons.',
  ],
])('“%s” is about cost', (reasons) => expect(saysItCostsTooMuch(reasons)).toBe(true))

test.each([
  ...['You go to the Hub already, and it meets this need.', 'Your direct payment pays for this already.'],
  ...['It costs you nothing.', 'The Hub is free, so it costs you nothing at all.', 'The NHS meets the cost of it.'],
  ...[
    'It is not too expensive.',
    "It isn’t too expensive, and it isn't about the money.",
    'It is not only for cost reasons: it is not safe. It does not seem expensive.',
    'This is not about the money: it is not safe.',
    'You spend too much time alone there.',
  ],
  ...['The price includes lunch.', 'It is good value and near you.', 'Keep the receipt for each amount.'],
  ...['You pay £10.00 of it yourself, as you offered. We pay £52.00.', 'The money is spent as you both agreed.'],
  ...['We say yes, because of the cost of living where you are and because you need it.', 'This is worth the money.'],
  ...['Your budget is for three years. In the first it pays for lessons.', 'With somebody who is there on Mondays.'],
  ...[
    'The fee is paid to the school.',
    'We can justify the cost: nothing else is there.',
    'It is too much for you at once.',
  ],
  ...['The NHS gives this.', 'It is too much for one day, and not safe.', 'A budget cannot pay for betting.'],
])('“%s” is not', (reasons) => expect(saysItCostsTooMuch(reasons)).toBe(false))

describe('a whole answer', () => {
  test.each<[DecisionVerdict, string, number, string]>([
    ['approved', '', 0, ''],
    ['approved', 'Only until March', 0, 'conditions-belong-to-another-answer @conditions'],
    ['declined', '', 0, ''],
    ['declined', 'Ask again', 0, 'conditions-belong-to-another-answer @conditions'],
    ['approved-with-conditions', '', 0, 'say-the-conditions @conditions'],
    ['approved-with-conditions', 'With a registered childminder', 0, ''],
    ['returned', '', 0, 'say-what-to-change @conditions'],
    ['returned', '', 1, ''],
    ['returned', 'Say with whom', 0, ''],
  ])('%s with “%s” and %d points', (verdict, conditions, pinned, expected) =>
    expect(codes(isWhole(verdict, { conditions, reasons: 'So', pinned }))).toBe(expected),
  )

  const dear = 'It is too expensive.'
  test.each<[DecisionVerdict, string, string, string]>([
    ['approved-with-conditions', dear, 'So', 'conditions-are-about-cost @conditions'],
    ['approved-with-conditions', 'Half of it', dear, 'reasons-are-about-cost @reasons'],
    ['approved', '', dear, ''],
    ['returned', 'Is there a cheaper one that meets the need?', dear, ''],
  ])('%s with “%s”, since “%s”', (verdict, conditions, reasons, expected) =>
    expect(codes(isWhole(verdict, { conditions, reasons }))).toBe(expected),
  )
})

test('every choice and reason has its words; where cost chose, both ways are named and it can be challenged', () => {
  for (const choice of LINE_CHOICES) expect(CHOICE_WORDS[choice].length).toBeGreaterThan(2)
  for (const words of Object.values(DECIDE_WORDS)) expect(words.length).toBeGreaterThan(10)
  const line = { what: 'the gym', otherWay: 'the Hub' }
  expect(sayBecause({ ...line, because: 'other-way-costs-less' }, true)).toBe(
    'We chose the Hub over the gym because both meet your need and the Hub costs less. You can challenge this.',
  )
  for (const because of NOT_AGREED) expect(sayBecause({ ...line, because }, false)).not.toContain('your')
  expect(sayBecause({ ...line, because: undefined }, true)).toBeUndefined()
})
