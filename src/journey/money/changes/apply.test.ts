import { describe, expect, test } from 'vitest'
import { type Day, day } from '#core/day.ts'
import { moneyForDays } from '#core/pattern/index.ts'
import { lineOrigin, type Plan, type SpendLine } from '#journey/plan/index.ts'
import type { Lasting, LineChange } from '../agreement/agreement.ts'
import { dueUpTo } from '../agreement/schedule.ts'
import { changesFor, patternAfter, patternOf } from './apply.ts'
import { line, next, nextLine, plan, running, today } from './changes.test-kit.ts'
import type { RunningLine } from './changes.ts'

const say = (one: LineChange): string => {
  if (one.kind === 'adds') {
    const of = (kept: Lasting) => (kept.kind === 'amount' ? `${kept.kind} ${kept.amountPence}` : kept.kind)
    const keeps = one.keeps?.map((kept) => `, keeps ${of(kept)} from ${kept.from}`).join('') ?? ''
    return `adds ${one.line.what} ${one.line.amountPence} from ${one.line.from} to ${one.line.plannedTo ?? ''}${keeps}`
  }
  return one.kind === 'ends' ? `${one.lineId} ends ${one.on}` : `${one.lineId} pays ${one.amountPence} from ${one.from}`
}
const changed = (part: Partial<SpendLine>): Plan => next({ spendLines: [{ ...nextLine, ...part }] })
const rise = (from: string): Lasting => ({
  ...{ id: `rise ${from}`, kind: 'uplift', lineId: 'l1', from: day(from), basisPoints: 400 },
})
const other = (from: string): Lasting => ({
  ...{ id: `amount ${from}`, kind: 'amount', lineId: 'l1', from: day(from), amountPence: 7000n },
})
const fares: SpendLine = { ...line, spendLineId: 's9', outcomeId: 'o2', what: 'Fares', amountPence: 900n }

describe('what a later version does to what is paid', () => {
  test.each<[string, Plan, readonly RunningLine[], readonly string[]]>([
    ['nothing, where it says the same', next(), [running()], []],
    ['another provider at the same price', changed({ provider: 'The Nest' }), [running()], []],
    [
      'another use, with what a rise made of its amount since',
      changed({ what: 'Swimming' }),
      [running({ lasting: [rise('2026-12-01')] })],
      ['l1 ends 2026-12-06', 'adds Swimming 6448 from 2026-12-07 to '],
    ],
    [
      'another use, with a rise that comes before the first day that is not paid',
      changed({ what: 'Swimming' }),
      [running({ lasting: [rise('2026-12-04')] })],
      ['l1 ends 2026-12-06', 'adds Swimming 6448 from 2026-12-07 to '],
    ],
    [
      'another use, and a rise that is still to come',
      changed({ what: 'Swimming' }),
      [running({ lasting: [rise('2026-12-01'), rise('2027-04-01')] })],
      ['l1 ends 2026-12-06', 'adds Swimming 6448 from 2026-12-07 to , keeps uplift from 2027-04-01'],
    ],
    [
      'another use, and another amount of an earlier version that begins later',
      changed({ what: 'Swimming' }),
      [running({ lasting: [other('2026-12-21')] })],
      ['l1 ends 2026-12-06', 'adds Swimming 6200 from 2026-12-07 to , keeps amount 7000 from 2026-12-21'],
    ],
    [
      'another use, and an amount to come that was agreed before a rise of now',
      changed({ what: 'Swimming' }),
      [running({ lasting: [other('2026-12-21'), rise('2026-12-01'), rise('2027-04-01')] })],
      [
        'l1 ends 2026-12-06',
        'adds Swimming 6448 from 2026-12-07 to , keeps amount 7280 from 2026-12-21, keeps uplift from 2027-04-01',
      ],
    ],
    [
      'another use, and an amount to come that was agreed after that rise, in its money',
      changed({ what: 'Swimming' }),
      [running({ lasting: [rise('2026-12-01'), other('2026-12-21')] })],
      ['l1 ends 2026-12-06', 'adds Swimming 6448 from 2026-12-07 to , keeps amount 7000 from 2026-12-21'],
    ],
    [
      'another use and another amount: of what was to come only the rise is kept',
      changed({ what: 'Swimming', amountPence: 5000n }),
      [running({ lasting: [other('2026-12-21'), rise('2027-04-01')] })],
      ['l1 ends 2026-12-06', 'adds Swimming 5000 from 2026-12-07 to , keeps uplift from 2027-04-01'],
    ],
    [
      'another use that begins after the rise',
      changed({ what: 'Swimming', startsOn: day('2027-05-03') }),
      [running({ lasting: [rise('2027-04-01')] })],
      ['l1 ends 2026-12-06', 'adds Swimming 6448 from 2027-05-03 to '],
    ],
    [
      'another use and another amount: as the version says',
      changed({ what: 'Swimming', amountPence: 5000n }),
      [running({ lasting: [rise('2026-12-01')] })],
      ['l1 ends 2026-12-06', 'adds Swimming 5000 from 2026-12-07 to '],
    ],
    [
      'another amount: from the first day that is not paid',
      changed({ amountPence: 7000n }),
      [running()],
      ['l1 pays 7000 from 2026-12-07'],
    ],
    [
      'another amount, nothing paid ahead: from today',
      changed({ amountPence: 7000n }),
      [running({ takenTo: day('2026-11-29') })],
      ['l1 pays 7000 from 2026-12-02'],
    ],
    [
      'another amount before the line begins',
      changed({ amountPence: 7000n }),
      [running({ from: day('2027-01-04'), takenTo: undefined })],
      ['l1 pays 7000 from 2027-01-04'],
    ],
    ['a last day', changed({ ends: { as: 'date', on: day('2027-03-07') } }), [running()], ['l1 ends 2027-03-07']],
    [
      'a last day that is paid for already',
      changed({ ends: { as: 'date', on: day('2026-12-03') } }),
      [running()],
      ['l1 ends 2026-12-06'],
    ],
    [
      'less, and a last day',
      changed({ amountPence: 5000n, ends: { as: 'date', on: day('2027-03-07') } }),
      [running()],
      ['l1 pays 5000 from 2026-12-07', 'l1 ends 2027-03-07'],
    ],
    ['taken out', next({ spendLines: [] }), [running()], ['l1 ends 2026-12-06']],
    ['a line more', next({ spendLines: [nextLine, fares] }), [running()], ['adds Fares 900 from 2026-12-02 to ']],
    [
      'a line more, later',
      next({ spendLines: [nextLine, { ...fares, startsOn: day('2027-02-01') }] }),
      [running()],
      ['adds Fares 900 from 2027-02-01 to '],
    ],
    [
      'a line more that is over',
      next({ spendLines: [nextLine, { ...fares, ends: { as: 'date', on: day('2026-12-01') } }] }),
      [running()],
      [],
    ],
    [
      'how often: ends, and goes on as a new one',
      changed({ every: 'monthly', amountPence: 26_800n }),
      [running()],
      ['l1 ends 2026-12-06', 'adds Childcare 26800 from 2026-12-07 to '],
    ],
    [
      'in a season',
      changed({ season: { fromMonth: 11, toMonth: 2 } }),
      [running()],
      ['l1 ends 2026-12-06', 'adds Childcare 6200 from 2026-12-07 to '],
    ],
    [
      'for something else',
      changed({ what: 'A childminder' }),
      [running()],
      ['l1 ends 2026-12-06', 'adds A childminder 6200 from 2026-12-07 to '],
    ],
    [
      'paid once and done: it stays',
      next({ spendLines: [] }),
      [running({ every: 'once', takenTo: day('2026-11-23') })],
      [],
    ],
    [
      'paid once, not yet: it is not',
      next({ spendLines: [] }),
      [running({ every: 'once', from: day('2026-12-20'), takenTo: undefined })],
      ['l1 ends 2026-12-19'],
    ],
    [
      'paid once, overdue and not yet paid: it is not',
      next({ spendLines: [] }),
      [running({ every: 'once', takenTo: undefined })],
      ['l1 ends 2026-11-22'],
    ],
    [
      'only the row that runs, not one that has ended',
      changed({ amountPence: 7000n }),
      [running({ lineId: 'l0', endsOn: day('2026-11-29') }), running({ from: day('2026-11-30') })],
      ['l1 pays 7000 from 2026-12-07'],
    ],
    [
      'changed twice while the first row is paid ahead: the row that goes on ends, and not the first once more',
      changed({ what: 'A choir' }),
      [
        running({ lineId: 'l0', endsOn: day('2026-12-06') }),
        running({ what: 'Swimming', from: day('2026-12-07'), takenTo: undefined }),
      ],
      ['l1 ends 2026-12-06', 'adds A choir 6200 from 2026-12-07 to '],
    ],
    [
      'of two rows that both end, the later one goes on',
      changed({ amountPence: 7000n, ends: { as: 'date', on: day('2027-03-07') } }),
      [
        running({ endsOn: day('2027-03-07'), from: day('2026-12-07'), takenTo: undefined }),
        running({ lineId: 'l0', endsOn: day('2026-12-06') }),
      ],
      ['l1 pays 7000 from 2026-12-07', 'l1 ends 2027-03-07'],
    ],
  ])('%s', (_, given, rows, expected) => expect(changesFor(plan(), given, rows, today).map(say)).toEqual(expected))

  test('a longer last day than before is a line that goes on', () => {
    const dated = plan({ spendLines: [{ ...line, ends: { as: 'date', on: day('2027-01-03') } }] })
    const longer = changed({ ends: { as: 'date', on: day('2027-02-28') } })
    expect(changesFor(dated, longer, [running({ plannedTo: day('2027-01-03') })], today).map(say)).toEqual([
      'l1 ends 2026-12-06',
      'adds Childcare 6200 from 2026-12-07 to 2027-02-28',
    ])
  })

  test('another use moves no penny of what was laid over the line for days to come', () => {
    const lasting = [rise('2026-12-01'), other('2026-12-21'), rise('2027-04-01')]
    const before = { lines: [running()], overlays: lasting }
    const after = patternAfter(before, changesFor(plan(), changed({ what: 'Swimming' }), [running({ lasting })], today))
    for (const days of ['2026-12-07 2026-12-20', '2026-12-21 2027-03-28', '2027-03-29 2027-06-06']) {
      const [from, to] = days.split(' ').map((one) => day(one)) as [Day, Day]
      expect(moneyForDays(after, { from, to }), days).toBe(moneyForDays(patternOf(before), { from, to }))
    }
    expect(moneyForDays(after, { from: day('2027-04-05'), to: day('2027-04-11') })).toBe(7280n)
  })

  test('no day that is paid changes, and the days after come to what the new version says', () => {
    const before = { lines: [running()], overlays: [] }
    for (const part of [{ amountPence: 7000n }, { every: 'monthly' as const, amountPence: 26_800n }, { what: 'x' }]) {
      const after = patternAfter(before, changesFor(plan(), changed(part), [running()], today))
      const paid = { from: day('2026-11-23'), to: day('2026-12-06') }
      expect(moneyForDays(after, paid)).toBe(12_400n)
    }
    const more = patternAfter(before, changesFor(plan(), changed({ amountPence: 7000n }), [running()], today))
    expect(moneyForDays(more, { from: day('2026-12-07'), to: day('2026-12-20') })).toBe(14_000n)
    expect(dueUpTo(before, today)).toHaveLength(2)
    expect(lineOrigin(nextLine)).toBe('s1')
  })
})
