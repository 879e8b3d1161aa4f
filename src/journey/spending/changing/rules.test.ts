import { expect, test } from 'vitest'
import { addDays, addMonths, day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import { type Money, previewLaid } from '#journey/money/index.ts'
import type { ChangeAsked, Changing } from './changing.ts'
import { isAnswerable, keepsAlone, laidBy, mayAskChange, mayChangeProvider, mayKeep, underLaid } from './rules.ts'

const today = day('2026-11-27')
const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join()
const line = (lineId: string, part: object = {}) => ({
  ...{ lineId, spendLineId: lineId, outcomeId: 'o', what: 'Childcare', amountPence: 6200n, every: 'weekly' as const },
  ...{ from: addDays(today, -100), plannedTo: undefined, endsEvent: undefined },
  ...part,
})
const money = {
  agreement: { agreementId: 'a', versionId: 'v', managedAs: 'direct-payment', setUpOn: today },
  lines: [
    ...[line('care'), line('wages', { paPart: 'wages' }), line('past')],
    line('never', { from: addDays(today, 20) }),
  ],
  overlays: [
    { id: 'e', kind: 'ends', lineId: 'past', on: addDays(today, -1) },
    { id: 'n', kind: 'ends', lineId: 'never', on: addDays(today, 19) },
  ],
} as unknown as Money
const request = (part: Partial<ChangeAsked> = {}): ChangeAsked => ({
  ...{ requestId: 'r', kind: 'less', lineId: 'care', lineWhat: 'Childcare', amountPence: 3000n, until: undefined },
  ...{ words: 'x', on: today, answerBy: addDays(today, 7), answered: undefined, takenBackOn: undefined },
  ...{ agreed: undefined, begunOn: undefined, less: undefined },
  ...part,
})
const now = (part: Partial<Changing> = {}) =>
  ({
    money,
    asked: [],
    kept: [],
    providers: [],
    freePence: 10_000n,
    keepUpToPence: 8_000n,
    taken: new Map(),
    ...part,
  }) as unknown as Changing
const keep = (amountPence: bigint, until = addDays(today, 30)) => mayKeep(now(), { amountPence, until }, today)
const ask = (part: object = {}, of = now()) =>
  mayAskChange(of, { kind: 'less', lineId: 'care', amountPence: 3000n, until: undefined, ...part }, today)

// biome-ignore format: a row a case
test.each<[string, Verdict, string]>([
  ['keeping all that is free', keep(10_000n), ''],
  ['a penny more', keep(10_001n), 'more-than-is-there-to-keep @amount'],
  ['until today', keep(1n, today), 'keep-until-a-day-to-come @until'],
  ['for a year', keep(1n, addMonths(today, 12)), ''],
  ['for a year and a day', keep(1n, addDays(addMonths(today, 12), 1)), 'keep-for-a-year-at-most @until'],
  ['another provider', mayChangeProvider(now(), { lineId: 'care', provider: 'Sunny Days' }, today), ''],
  ['the same in capitals', mayChangeProvider(now({ providers: [{ lineId: 'care', provider: 'Sunny Days', from: today }] }), { lineId: 'care', provider: 'SUNNY days' }, today), 'comes-from-there-already @provider'],
  ['of wages', mayChangeProvider(now(), { lineId: 'wages', provider: 'x' }, today), 'somebody-is-employed'],
  ['of what ended before it began', mayChangeProvider(now(), { lineId: 'never', provider: 'x' }, today), 'not-in-what-is-paid'],
  ['of what is over', mayChangeProvider(now(), { lineId: 'past', provider: 'x' }, today), 'not-in-what-is-paid'],
  ['asking for less', ask(), ''],
  ['for as much', ask({ amountPence: 6200n }), 'less-than-now @amount'],
  ['until today', ask({ until: today }), 'less-until-a-day-to-come @until'],
  ['of wages', ask({ lineId: 'wages' }), 'somebody-is-employed @lineId'],
  ['of nothing that is paid', ask({ lineId: 'past' }), 'not-in-what-is-paid @lineId'],
  ['twice', ask({}, now({ asked: [request()] })), 'asked-for-that-already'],
  ['again after an answer', ask({}, now({ asked: [request({ takenBackOn: today })] })), ''],
  ['before anything is set up', ask({}, now({ money: { ...money, agreement: undefined } })), 'payments-are-not-set-up'],
  ['another use', ask({ kind: 'other-use', amountPence: undefined }), ''],
  ['answering', isAnswerable(request()), ''],
  ['answering what was taken back', isAnswerable(request({ takenBackOn: today })), 'request-is-over'],
  ['answering nothing', isAnswerable(undefined), 'request-is-over'],
])('%s', (_, verdict, expected) => expect(codes(verdict)).toBe(expected))

test('up to what the council lets lie, keeping is the person’s alone', () => {
  const kept = [{ keptId: 'k', amountPence: 5_000n, what: 'x', until: today }]
  expect(keepsAlone(now(), 8_000n)).toBe(true)
  expect(keepsAlone(now(), 8_001n)).toBe(false)
  expect(keepsAlone(now({ kept }), 3_000n)).toBe(true)
  expect(keepsAlone(now({ kept }), 3_001n)).toBe(false)
})

test('less begins with the first whole payment after today that stands in no pay run', () => {
  const laid = (part: Partial<ChangeAsked> = {}, of = now()) => laidBy(request(part), of, today)
  // The line is paid by weeks from Wednesday 19 August; today is Friday 27 November.
  expect(laid()).toEqual([
    { id: 'seen-first', kind: 'amount', lineId: 'care', from: day('2026-12-02'), to: undefined, amountPence: 3000n },
  ])
  const inARun = now({ taken: new Map([['care', day('2026-12-08')]]) })
  expect(laid({}, inARun)).toMatchObject([{ from: day('2026-12-09') }])
  expect(laid({ until: day('2026-12-08') }, inARun)).toEqual([])
  expect(laid({ lineId: 'past' })).toEqual([])
  expect(laid({ kind: 'other-use' })).toEqual([])
  const use = { what: 'Swimming', outcomeId: 'o' }
  expect(laidBy({ ...request({ kind: 'other-use' }), use }, now(), today)).toMatchObject([{ kind: 'use', ...use }])
})

test('less than now is measured against what is paid now, not against what was agreed first', () => {
  const overlays = [{ id: 'a', kind: 'amount', lineId: 'care', from: today, to: undefined, amountPence: 4000n }]
  const lower = now({ money: { ...money, overlays } as Money })
  expect(codes(ask({ amountPence: 4000n }, lower))).toBe('less-than-now @amount')
  expect(codes(ask({ amountPence: 3999n }, lower))).toBe('')
})

test('less for a while ends where its money goes to another use, also in what the worker sees first', () => {
  const less = { id: 'less', kind: 'amount', lineId: 'care', from: addDays(today, -20), amountPence: 3000n } as const
  const lasting = { ...less, id: 'lasting', from: addDays(today, -50), amountPence: 6000n }
  const asked = [request({ less: { overlayId: 'less', from: less.from, to: undefined } })]
  const of = { money: { ...money, lines: [line('care')], overlays: [lasting, less] } as unknown as Money, asked }
  const use = {
    id: 'use',
    kind: 'use',
    lineId: 'care',
    from: addDays(today, 5),
    what: 'Choir',
    outcomeId: 'o',
  } as const
  expect(underLaid(of, [use]).overlays).toEqual([lasting, { ...less, to: addDays(today, 4) }])
  expect(underLaid(of, []).overlays).toEqual([lasting, less])
  const lasts = (laid: Money) =>
    JSON.stringify(previewLaid(laid, [use], today), (_, one) => (typeof one === 'bigint' ? `${one}p` : one))
  expect(lasts(underLaid(of, [use]))).toContain('6000p')
  expect(lasts(of.money)).not.toContain('6000p')
})
