import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day, daysBetween } from '#core/day.ts'
import { instalments } from '#core/pattern/index.ts'
import { layersOf, steppedPence } from '#journey/money/index.ts'
import {
  amountNow,
  type Before,
  goesDown,
  hardSinceStep,
  mayAnswer,
  mayAnswerFor,
  mayDrop,
  mayHold,
  mayLay,
  mayPropose,
  maySayHard,
  mayStepBack,
  meetsTheRule,
  partsFrom,
  standingParts,
  stateOf,
} from './rules.ts'
import type { Answer, Part, Taper, Tapers } from './taper.ts'

const TODAY = day('2027-03-01') // a Monday
const codes = (verdict: readonly { code: string }[]): string => verdict.map(({ code }) => code).join(' ')
const part = (from: string, pounds: number): Part => ({
  from: day(from),
  amountPence: BigInt(pounds * 100),
  times: undefined,
})
const PARTS = [part('2027-04-05', 36), part('2027-05-03', 24), part('2027-05-31', 0)]

const answer = (side: Answer['side'], said: Answer['said'] = 'yes', how: Answer['how'] = 'here'): Answer => ({
  ...{ side, said, how, words: '', witness: '', byName: side, typedByName: side, saidOn: TODAY, typedOn: TODAY },
})
const taper = (given: Partial<Taper> = {}): Taper => ({
  ...{ taperId: 't', lineId: 'l', what: 'Yoga', every: 'weekly', proposedAs: 'worker', byName: 'Owen', on: TODAY },
  ...{ why: 'It goes well', startPence: 4800n, pricePence: undefined, agreedPence: 24_000n, hardWeeksToStay: 2 },
  ...{ mayReturn: true, parts: PARTS, answers: [answer('person'), answer('worker')], asked: [] },
  ...{ laid: undefined, hard: [], stops: [], overtakenOn: undefined, ...given },
})
const laid = (given: Partial<Taper> = {}): Taper =>
  taper({ laid: { byName: 'Owen', on: TODAY, noticeDays: 28 }, ...given })
const stop = (kind: 'hold' | 'return' | 'dropped', on: string) =>
  ({ kind, side: 'person', words: '', byName: 'Arthur', on: day(on) }) as const
const on = (of: string): Day => day(of)

describe('whether steps may be proposed', () => {
  const state: Tapers = {
    agreementId: 'a',
    all: [],
    lines: [{ lineId: 'l', what: 'Yoga', every: 'weekly', nowPence: 4800n }],
    noticeDays: 28,
  }
  // biome-ignore format: a row a case
  test.each<[string, Tapers, { lineId: string; parts: readonly Part[] }, string]>([
    ['steps that go down', state, { lineId: 'l', parts: PARTS }, ''],
    ['to what stays', state, { lineId: 'l', parts: PARTS.slice(0, 2) }, ''],
    ['nothing is paid', { ...state, agreementId: undefined }, { lineId: 'l', parts: PARTS }, 'payments-not-set-up'],
    ['a line that is not paid', state, { lineId: 'x', parts: PARTS }, 'line-cannot-step-down'],
    ['a second for the same line', { ...state, all: [taper()] }, { lineId: 'l', parts: PARTS }, 'one-goes-on-already'],
    ['after a hold: how it goes on', { ...state, all: [laid({ stops: [stop('hold', '2027-03-01')] })] }, { lineId: 'l', parts: PARTS }, ''],
    ['no steps', state, { lineId: 'l', parts: [] }, 'no-steps'],
    ['above what it is now', state, { lineId: 'l', parts: [part('2027-04-05', 49)] }, 'steps-rise'],
    ['up again later', state, { lineId: 'l', parts: [part('2027-04-05', 10), part('2027-05-05', 11)] }, 'steps-rise'],
    ['as much as now', state, { lineId: 'l', parts: [part('2027-04-05', 48)] }, 'changes-nothing'],
    ['the day before the notice is over', state, { lineId: 'l', parts: [part('2027-03-28', 10)] }, 'step-too-near'],
    ['the day that it is over', state, { lineId: 'l', parts: [part('2027-03-29', 10)] }, ''],
  ])('%s', (_, given, proposed, expected) => expect(codes(mayPropose(given, proposed, TODAY))).toBe(expected))
})

describe('whether it may be set up', () => {
  const before: Before = {
    hasGround: true,
    hasGroundForEnd: true,
    nowPence: 4800n,
    comesToPence: 24_000n,
    takenTo: undefined,
    noticeDays: 28,
  }
  // biome-ignore format: a row a case
  test.each<[string, Taper, Partial<Before>, Day, string]>([
    ['both said yes, on a ground', taper(), {}, TODAY, ''],
    ['the person said nothing', taper({ answers: [answer('worker')] }), {}, TODAY, 'person-has-not-said-yes'],
    ['the person was asked and did not answer', taper({ answers: [answer('worker')], asked: [{ on: TODAY, words: 'x', byName: 'Owen' }] }), {}, TODAY, 'person-has-not-said-yes'],
    ['the person wants to talk', taper({ answers: [answer('person', 'talk'), answer('worker')] }), {}, TODAY, 'person-has-not-said-yes'],
    ['the worker said no', taper({ answers: [answer('person'), answer('worker', 'no')] }), {}, TODAY, 'worker-has-not-said-yes'],
    ['no ground', taper(), { hasGround: false, hasGroundForEnd: false }, TODAY, 'no-ground-for-less'],
    ['to nothing, on what carries less alone', taper(), { hasGroundForEnd: false }, TODAY, 'no-ground-for-nothing'],
    ['to what stays, on what carries less alone', taper({ parts: PARTS.slice(0, 2) }), { hasGroundForEnd: false }, TODAY, ''],
    ['too late for the notice', taper(), {}, on('2027-03-09'), 'step-too-near'],
    ['the line pays something else now', taper(), { nowPence: 5000n }, TODAY, 'comes-to-something-else'],
    ['it comes to a penny more', taper(), { comesToPence: 24_001n }, TODAY, 'comes-to-something-else'],
    ['its first step is in a pay run', taper(), { takenTo: on('2027-04-05') }, TODAY, 'in-a-pay-run-already'],
    ['set up already', laid(), {}, TODAY, 'laid-already'],
    ['let go', taper({ stops: [stop('dropped', '2027-03-01')] }), {}, TODAY, 'over-already'],
    ['another use since', laid({ overtakenOn: TODAY }), {}, TODAY, 'over-already'],
  ])('%s', (_, given, more, today, expected) =>
    expect(codes(mayLay(given, { ...before, ...more }, today))).toBe(expected))
})

describe('what may be said and done on the way', () => {
  const hard = (weekFrom: string) => ({ weekFrom: day(weekFrom), words: '' })
  const theirs = { saidOn: TODAY, how: 'phone', witness: 'Grace' } as const
  // biome-ignore format: a row a case
  test.each<[string, string, string]>([
    ['an answer while it is proposed', codes(mayAnswer(taper(), TODAY)), ''],
    ['an answer once it is set up', codes(mayAnswer(laid(), TODAY)), 'laid-already'],
    ['over their own answer', codes(mayAnswerFor(taper(), theirs, TODAY)), 'answered-here-already'],
    ['by phone, heard', codes(mayAnswerFor(taper({ answers: [] }), theirs, TODAY)), ''],
    ['by phone, heard by nobody', codes(mayAnswerFor(taper({ answers: [] }), { ...theirs, witness: '' }, TODAY)), 'say-who-else-heard-it'],
    ['said tomorrow', codes(mayAnswerFor(taper({ answers: [] }), { ...theirs, saidOn: on('2027-03-02') }, TODAY)), 'said-after-today'],
    ['said before', codes(mayAnswerFor(taper({ answers: [] }), { ...theirs, saidOn: on('2027-02-28') }, TODAY)), 'said-before-it-was-proposed'],
    ['a hard week', codes(maySayHard(laid(), TODAY)), ''],
    ['twice in a week', codes(maySayHard(laid({ hard: [hard('2027-03-01')] }), on('2027-03-07'))), 'said-this-week-already'],
    ['before it is set up', codes(maySayHard(taper(), TODAY)), 'not-going-on'],
    ['staying', codes(mayHold(laid(), TODAY)), ''],
    ['staying twice', codes(mayHold(laid({ stops: [stop('hold', '2027-03-01')] }), TODAY)), 'not-going-on'],
    ['staying after the last step', codes(mayHold(laid(), on('2027-06-01'))), 'no-step-ahead'],
    ['back up before a step', codes(mayStepBack(laid(), TODAY)), 'no-step-down-yet'],
    ['back up after one', codes(mayStepBack(laid(), on('2027-04-06'))), ''],
    ['back up where the rule has none', codes(mayStepBack(laid({ mayReturn: false }), on('2027-04-06'))), 'no-way-back-was-agreed'],
    ['back up twice', codes(mayStepBack(laid({ stops: [stop('return', '2027-04-06')] }), on('2027-04-07'))), 'stepped-back-already'],
    ['back up before it is set up', codes(mayStepBack(taper(), TODAY)), 'not-going-on'],
    ['letting go before the first step', codes(mayDrop(laid(), on('2027-04-04'))), ''],
    ['letting go on its day', codes(mayDrop(laid(), on('2027-04-05'))), 'has-begun-already'],
    ['letting go again', codes(mayDrop(taper({ stops: [stop('dropped', '2027-03-01')] }), TODAY)), 'over-already'],
  ])('%s', (_, found, expected) => expect(found).toBe(expected))

  test('hard weeks count from the last step on', () => {
    const given = laid({ hard: [hard('2027-03-15'), hard('2027-04-12')] })
    expect(hardSinceStep(given, on('2027-03-20'))).toBe(2)
    expect(hardSinceStep(given, on('2027-04-20'))).toBe(1)
    expect(meetsTheRule(given, on('2027-04-20'))).toBe(true)
    expect(meetsTheRule(laid(), TODAY)).toBe(false)
  })

  test('where it stands, and what it pays', () => {
    const at = (given: Taper, today: string) => `${stateOf(given, on(today))} ${amountNow(given, on(today))}`
    expect(at(taper(), '2027-04-06')).toBe('proposed 4800')
    expect(at(laid(), '2027-04-04')).toBe('ahead 4800')
    expect(at(laid(), '2027-04-05')).toBe('going-on 3600')
    expect(at(laid(), '2027-05-31')).toBe('at-its-end 0')
    expect(at(laid({ stops: [stop('hold', '2027-04-10')] }), '2027-08-01')).toBe('held 3600')
    expect(at(laid({ stops: [stop('return', '2027-05-10')] }), '2027-08-01')).toBe('held 3600')
    expect(at(laid({ stops: [stop('return', '2027-04-10')] }), '2027-08-01')).toBe('held 4800')
  })

  test('times become pounds at their price', () => {
    const given = { firstOn: TODAY, weeks: 4, counts: [3n, 1n, 0n], pricePence: 1250n }
    expect(partsFrom(given).map(({ from, amountPence, times }) => `${from} ${amountPence} ${times}`)).toEqual([
      '2027-03-01 3750 3',
      '2027-03-29 1250 1',
      '2027-04-26 0 0',
    ])
  })
})

const line = {
  ...{ lineId: 'l', spendLineId: 's', outcomeId: 'o', what: 'Yoga', amountPence: 4800n },
  every: 'weekly',
  ...{ from: day('2027-01-04'), plannedTo: undefined, endsEvent: undefined },
} as const
const someParts = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.bigInt({ min: 0n, max: 2000n })), { minLength: 1, maxLength: 6 })
  .map((steps) => {
    let [from, left] = [addDays(TODAY, 28), 4800n]
    return steps.map(([weeks, less]): Part => {
      from = addDays(from, 7 * weeks)
      left = left > less ? left - less : 0n
      return { from, amountPence: left, times: undefined }
    })
  })

test('never: a stepping down rises, or misses the penny', () => {
  fc.assert(
    fc.property(someParts, fc.nat(400), (parts, heldAfter) => {
      const held = laid({ parts, stops: [stop('hold', addDays(TODAY, heldAfter))] })
      const standing = standingParts(held)
      const last = parts.at(-1)?.from ?? TODAY
      // A plain count, day by day: 7 days a week, each worth a seventh of what stands that day.
      const rateOn = (of: Day, among: readonly Part[]) => among.findLast(({ from }) => from <= of)?.amountPence ?? 4800n
      const sevenths = (among: readonly Part[], from: Day, to: Day) =>
        Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => rateOn(addDays(from, n), among)).reduce(
          (a, b) => a + b,
          0n,
        )
      const first = parts[0]?.from ?? TODAY
      if (parts.length > 1)
        expect(steppedPence({ lines: [line], overlays: [] }, 'l', parts) * 7n).toBe(
          sevenths(parts, first, addDays(last, -1)),
        )
      const base = { id: 'l', amountPence: 4800n, every: 'weekly', from: line.from } as const
      const window = { from: line.from, to: addDays(last, 30) }
      const paid = instalments([base], layersOf('l', standing), window)
      let before = 4800n
      for (const { amountPence, periodFrom } of paid) {
        expect(amountPence <= before).toBe(true)
        expect(amountPence * 7n).toBe(sevenths(standing, periodFrom, addDays(periodFrom, 6)))
        before = amountPence
      }
    }),
    { numRuns: 300 },
  )
  expect(codes(goesDown(4800n, [part('2027-04-05', 36), part('2027-05-03', 37)]))).toBe('steps-rise')
})
