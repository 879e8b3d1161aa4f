import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { mayAnswerAlarm, whatBecomes } from '../alarm/rules.ts'
import { mayAgreeMore, maySay, maySetPot, mayWithdraw } from './rules.ts'
import { defaultOf, exceptionOf, potOf, type Setting, wishToPause } from './unwell.ts'

const on = day('2026-11-21')
const line = { spendLineId: 'bowling', what: 'Bowling' }
const plan = { spendLines: [line] } as unknown as Parameters<typeof maySay>[0]
const codes = (verdict: readonly { code: string }[]) => verdict.map(({ code }) => code)

let id = 0n
const set = (part: Partial<Setting>): Setting => {
  id += 1n
  const none = { spendLineId: undefined, what: undefined }
  return { settingId: id, versionId: 'v1', ...none, does: 'go-on', wish: '', saidOn: on, ...part }
}
const ofLine = { spendLineId: 'bowling', what: 'Bowling' }
const may = { does: 'pause-if-i-say', wish: 'When I cannot go' } as const

describe('what the person may say', () => {
  // biome-ignore format: a row a case
  test.each<[string, readonly { code: string }[], string[]]>([
    ['there is no plan', maySay(undefined, { does: 'go-on', wish: '', spendLineId: undefined }), ['no-plan-yet']],
    ['go on, without a word', maySay(plan, { does: 'go-on', wish: '', spendLineId: undefined }), []],
    ['ask me', maySay(plan, { does: 'ask-me', wish: '', spendLineId: 'bowling' }), []],
    ['a line that left the plan', maySay(plan, { does: 'ask-me', wish: '', spendLineId: 'riding' }), ['line-is-gone']],
    ['a pause without a wish', maySay(plan, { does: 'pause-if-i-say', wish: '', spendLineId: undefined }), ['say-your-wish']],
    ['a pause with a wish', maySay(plan, { ...may, spendLineId: 'bowling' }), []],
    ['a pot without a plan', maySetPot(undefined, { amountPence: 1n, trigger: 'x' }), ['no-plan-yet']],
    ['a pot in a plan that was sent', maySetPot({ submitted: true }, { amountPence: 1n, trigger: 'x' }), ['plan-is-with-the-decider']],
    ['a pot that says nothing', maySetPot({ submitted: false }, { amountPence: 1n, trigger: '' }), ['say-what-opens-it']],
    ['no pot', maySetPot({ submitted: false }, { amountPence: 0n, trigger: '' }), []],
    ['a pot', maySetPot({ submitted: false }, { amountPence: 50_000n, trigger: 'Nobody can come' }), []],
    ['a friend', mayWithdraw({ withdrawn: false }), []],
    ['a friend taken back', mayWithdraw({ withdrawn: true }), ['friend-is-gone']],
    ['nobody', mayWithdraw(undefined), ['friend-is-gone']],
    ['an alarm', mayAnswerAlarm({ answered: undefined }), []],
    ['an alarm that was answered', mayAnswerAlarm({ answered: { on, byName: 'Ken', words: 'Rang' } }), ['alarm-is-answered']],
  ])('%s', (_, verdict, expected) => expect(codes(verdict)).toEqual(expected))
})

const open = {
  submitted: false,
  spendLines: [
    { spendLineId: 'bowling', every: 'weekly' },
    { spendLineId: 'shoes', every: 'once' },
    { spendLineId: 'rent', every: 'monthly' },
  ],
} as unknown as Parameters<typeof mayAgreeMore>[0]
const more = { spendLineId: 'bowling', amountPence: 2000n, periods: 4, buys: 'two more hours' }

describe('more in a bad time', () => {
  // biome-ignore format: a row a case
  test.each<[string, Parameters<typeof mayAgreeMore>, string[]]>([
    ['as it may be', [open, more], []],
    ['nothing at all, which takes it away', [open, { ...more, amountPence: 0n, periods: 0, buys: '' }], []],
    ['without a plan', [undefined, more], ['no-plan-yet']],
    ['in a plan that was sent', [{ submitted: true, spendLines: [] }, more], ['plan-is-with-the-decider']],
    ['for what left the plan', [open, { ...more, spendLineId: 'riding' }], ['line-is-gone']],
    ['for what is paid once', [open, { ...more, spendLineId: 'shoes' }], ['paid-once-has-no-more']],
    ['for no time, and buying nothing', [open, { ...more, periods: 0, buys: '' }], ['say-for-how-long', 'say-what-more-buys']],
    ['for half a year of weeks', [open, { ...more, periods: 26 }], []],
    ['for longer', [open, { ...more, periods: 27 }], ['too-long-for-a-bad-time']],
    ['for longer, by months', [open, { ...more, spendLineId: 'rent', periods: 7 }], ['too-long-for-a-bad-time']],
  ])('%s', (_, given, expected) => expect(codes(mayAgreeMore(...given))).toEqual(expected))
})

test('an alarm of a link that works, of none, and one too many', () => {
  expect(whatBecomes(undefined, 0)).toBe('not-a-link')
  expect(whatBecomes({}, 4)).toBe('raised')
  expect(whatBecomes({}, 5)).toBe('enough-for-today')
})

test('the newest of a version stands; an exception stands for its line', () => {
  const settings = [
    set({}),
    set({ does: 'ask-me' }),
    set({ ...ofLine, does: 'go-on' }),
    set({ versionId: 'v2', ...may }),
  ]
  expect(defaultOf(settings, 'v1')?.does).toBe('ask-me')
  expect(defaultOf(settings, 'v3')).toBeUndefined()
  expect(exceptionOf(settings, 'bowling')?.does).toBe('go-on')
  expect(exceptionOf(settings, 'riding')).toBeUndefined()
  const pot = { versionId: 'v1', amountPence: 100n, trigger: 'x', saidOn: on }
  expect(potOf([{ ...pot, amountPence: 0n }, pot], 'v1')).toBeUndefined()
  expect(potOf([pot], 'v1')).toBe(pot)
})

describe('the wish by which a worker may pause', () => {
  test.each<[string, () => Setting[], boolean]>([
    ['nothing was written', () => [], false],
    ['the line’s own', () => [set({ ...ofLine, ...may })], true],
    ['the default', () => [set(may)], true],
    ['the default, with another word about the line', () => [set(may), set({ ...ofLine, does: 'go-on' })], false],
    ['taken back since', () => [set({ ...ofLine, ...may }), set({ ...ofLine, does: 'ask-me' })], false],
    ['without words', () => [set({ ...ofLine, does: 'pause-if-i-say' })], false],
    ['only in a version that is not paid', () => [set({ ...may, versionId: 'v2' })], false],
    [
      'taken back in a later version, under another id',
      () => [
        set({ ...ofLine, ...may }),
        set({ versionId: 'v2', spendLineId: 'other', what: 'Bowling', does: 'go-on' }),
      ],
      false,
    ],
    [
      'taken back as the default of a later version',
      () => [set({ ...ofLine, ...may }), set({ versionId: 'v2', does: 'go-on' })],
      false,
    ],
    [
      'copied into a later version with its default',
      () => [
        set({ does: 'go-on' }),
        set({ ...ofLine, ...may }),
        set({ versionId: 'v2', does: 'go-on' }),
        set({ versionId: 'v2', spendLineId: 'other', what: 'Bowling', ...may }),
      ],
      true,
    ],
  ])('%s', (_, settings, stands) => expect(wishToPause(settings(), line, 'v1') !== undefined).toBe(stands))
})
