import { describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import type { Outside, Step } from './outside.ts'
import {
  mayAgree,
  mayAnswer,
  mayAsk,
  mayBegin,
  mayDecide,
  mayExplain,
  mayHear,
  mayLookBack,
  mayNameRule,
  maySayNotSo,
  maySettle,
  standOf,
  stopAgreed,
} from './rules.ts'

const today = day('2026-11-22')
const said = { byName: 'Priya', on: today }
const begun: Outside = {
  ...{
    outsideId: 'o',
    what: 'A coat',
    happenedOn: today,
    purchase: undefined,
    row: undefined,
    rule: undefined,
    ...said,
  },
  ...{ explained: undefined, asked: undefined, answers: [], heard: [], passed: [], steps: [], settled: undefined },
}
const row = { fileId: 'f', rowNumber: 2, bookedOn: today, amountPence: 1n, words: 'SHOP' }
const found = { source: 'talk' as const, on: today, byName: 'Priya', words: 'We read it' }
const named: Outside = { ...begun, rule: { rule: 'Childcare', explained: found, ...said } }
const unexplained: Outside = { ...begun, rule: { rule: 'Childcare', explained: undefined, ...said } }
const explained: Outside = { ...unexplained, explained: { words: 'x', saidBack: '', ...said } }
const asked: Outside = { ...named, asked: { words: 'Was it you?', ...said } }
const answer = { answer: 'me' as const, words: '', how: 'here' as const, typedByName: undefined, ...said }
const answered: Outside = { ...asked, answers: [answer] }
const heard: Outside = { ...answered, heard: [{ heardId: 'h', words: 'It was her', notSo: undefined, ...said }] }
const step = (over: Partial<Step>): Step => ({
  ...{ stepId: 's', step: 'talk', reasons: 'x', proposedBy: 'priya', until: undefined, managedAs: undefined, ...said },
  ...{ personView: undefined, stop: undefined, decided: undefined, tried: undefined, ...over },
})
const tried = { words: 'x', ...said }
const help = { what: 'nursery', who: 'Little Acorns', from: addDays(today, 29) }
const stop = { help, lastDay: addDays(today, 28) }
const stopping: Outside = { ...heard, steps: [step({ step: 'stop', stop })] }
const settled: Outside = { ...heard, settled: { words: 'x', ...said } }
const all = { talk: 'x', reminder: 'x', 'closer-look': 'x', 'managed-with-me': 'x' }
const at = { today, noticeDays: 28 }
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map((one) => `${one.code}${one.at === undefined ? '' : ` @${one.at}`}`).join(', ')

// biome-ignore format: a row a case
test.each([
  ['begin', mayBegin([], { happenedOn: today, purchaseId: undefined }, today), ''],
  ['begin: to come', mayBegin([], { happenedOn: addDays(today, 1), purchaseId: undefined }, today), 'happened-on-a-day-to-come @happenedOn'],
  ['begin: before it was explained', mayBegin([explained], { happenedOn: today, purchaseId: undefined }, today), 'happened-before-it-was-explained @happenedOn'],
  ['begin: after it was explained', mayBegin([explained], { happenedOn: addDays(today, 1), purchaseId: undefined }, addDays(today, 1)), ''],
  ['begin: the same row', mayBegin([{ ...begun, row }], { happenedOn: today, purchaseId: undefined, row }, today), 'asked-about-already @about'],
  ['begin: another row', mayBegin([{ ...begun, row }], { happenedOn: today, purchaseId: undefined, row: { ...row, rowNumber: 3 } }, today), ''],
  ['begin: the same purchase', mayBegin([{ ...begun, purchase: { purchaseId: 'p', what: 'x', amountPence: 1n } }], { happenedOn: today, purchaseId: 'p' }, today), 'asked-about-already @about'],
  ['name', mayNameRule(begun, today), ''],
  ['name: explained afterwards', mayNameRule(begun, addDays(today, 1)), 'explained-only-afterwards @found'],
  ['name twice', mayNameRule(named, today), 'rule-is-named-already'],
  ['name: over', mayNameRule({ ...begun, settled: { words: 'x', ...said } }, today), 'question-is-over'],
  ['explain', mayExplain(unexplained, false), ''],
  ['explain: no rule', mayExplain(begun, false), 'name-the-rule-first'],
  ['explain: was explained', mayExplain(named, false), 'was-explained-before'],
  ['explain twice', mayExplain(explained, false), 'question-is-over'],
  ['ask', mayAsk(named, false), ''],
  ['ask: no rule', mayAsk(begun, false), 'name-the-rule-first'],
  ['ask: not explained', mayAsk(unexplained, false), 'was-not-explained'],
  ['ask twice', mayAsk(asked, false), 'asked-already'],
  ['ask in a bad time', mayAsk(named, true), 'is-a-bad-time'],
  ['explain in a bad time', mayExplain(unexplained, true), 'is-a-bad-time'],
  ['answer: nobody asked', mayAnswer(named), 'nobody-has-asked-yet'],
  ['hear: no answer', mayHear(asked), 'person-has-not-answered'],
  ['not so: nobody listened', maySayNotSo(answered), 'nobody-has-listened-yet'],
  ['not so twice', maySayNotSo({ heard: [{ heardId: 'h', words: 'x', notSo: tried, ...said }] }), 'said-not-so-already'],
  ['a talk', mayAgree(heard, { step: 'talk', whyNot: {} }, at), ''],
  ['a talk: nobody listened', mayAgree(answered, { step: 'talk', whyNot: {} }, at), 'nobody-has-listened-yet'],
  ['a talk: somebody else', mayAgree({ ...heard, answers: [{ ...answer, answer: 'somebody-else' }] }, { step: 'talk', whyNot: {} }, at), 'somebody-else-used-it'],
  ['a talk: another goes on', mayAgree({ ...heard, steps: [step({})] }, { step: 'talk', whyNot: {} }, at), 'a-step-is-open'],
  ['a reminder: no talk', mayAgree(heard, { step: 'reminder', whyNot: {} }, at), 'say-why-a-milder-step-would-not-help @not-talk'],
  ['a reminder: a talk was tried', mayAgree({ ...heard, steps: [step({ tried })] }, { step: 'reminder', whyNot: {} }, at), ''],
  ['a look without a day', mayAgree(heard, { step: 'closer-look', whyNot: all }, at), 'a-look-ends-on-a-day @until'],
  ['a look of a year', mayAgree(heard, { step: 'closer-look', until: addDays(today, 365), whyNot: all }, at), 'a-look-is-too-long @until'],
  ['a stop', mayAgree(heard, { step: 'stop', stop, whyNot: all }, at), ''],
  ['a stop too near', mayAgree(heard, { step: 'stop', stop: { ...stop, lastDay: addDays(today, 27), help: { ...help, from: today } }, whyNot: all }, at), 'a-stop-needs-notice @lastDay'],
  ['a stop with a gap', mayAgree(heard, { step: 'stop', stop: { ...stop, help: { ...help, from: addDays(today, 30) } }, whyNot: all }, at), 'other-help-comes-too-late @helpFrom'],
  ['decide', mayDecide(stopping, 'grace', true, at), ''],
  ['decide: who proposed it', mayDecide(stopping, 'priya', true, at), 'another-human-decides'],
  ['decide: notice ran short', mayDecide(stopping, 'grace', true, { ...at, today: addDays(today, 1) }), 'a-stop-needs-notice'],
  ['decide: no, though it ran short', mayDecide(stopping, 'grace', false, { ...at, today: addDays(today, 1) }), ''],
  ['decide: nothing there', mayDecide(heard, 'grace', true, at), 'no-step-to-decide'],
  ['look back: waits', mayLookBack(stopping), 'step-waits-for-a-manager'],
  ['look back: none', mayLookBack(heard), 'no-step-to-look-back-on'],
  ['settle', maySettle(heard), ''],
  ['settle: not explained', maySettle(unexplained), 'was-not-explained'],
  ['settle twice', maySettle(settled), 'question-is-over'],
] as const)('%s', (_, verdict, expected) => expect(codes(verdict)).toBe(expected))

describe('where a question stands', () => {
  test('from the first word to the last', () =>
    expect([begun, unexplained, explained, named, asked, answered, heard, stopping, settled].map(standOf)).toEqual([
      ...[
        'name-rule',
        'explain',
        'explained',
        'ask',
        'waits-for-answer',
        'listen',
        'agree',
        'waits-for-manager',
        'settled',
      ],
    ]))
  test('a stop counts with a yes alone', () => {
    const yes = { yes: true, reasons: 'x', ...said }
    const decided = (what: boolean): Outside => ({
      ...heard,
      steps: [step({ step: 'stop', stop, decided: { ...yes, yes: what } })],
    })
    expect([stopAgreed([stopping]), stopAgreed([decided(false)])]).toEqual([undefined, undefined])
    expect(stopAgreed([decided(true)])?.stop).toEqual(stop)
  })
})
