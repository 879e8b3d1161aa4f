import { expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import type { AfterTalk } from './private.ts'
import { mayAnswerAlone, mayAskAlone, mayFollow, mayTalk, mayWriteTalk, openOf, toTalkAboutSince } from './rules.ts'
import { type SignFacts, signsOf } from './signs.ts'

const first = day('2026-09-01')
const payments = [0, 28, 56].map((days) => ({ on: addDays(first, days), amountPence: 20_000n }))
const nothing: SignFacts = { payments, cash: [], newDetailsOn: [], paidTo: [] }
const cash = (pence: bigint, later = 0) => payments.map(({ on }) => ({ on: addDays(on, later), amountPence: pence }))
const paid = (on: string, amountPence = 10_000n) => ({ on: day(on), amountPence, payee: 'K Marsh' })

// biome-ignore format: a row a case
test.each<[string, Partial<SignFacts>, string]>([
  ['nothing', {}, ''],
  ['all in cash, three times', { cash: cash(19_000n, 1) }, 'all-in-cash-on-pay-day'],
  ['a little less', { cash: cash(18_999n) }, ''],
  ['two days later', { cash: cash(20_000n, 2) }, ''],
  ['twice of three', { cash: cash(20_000n).slice(1) }, ''],
  ['a new payee within a week of new details', { newDetailsOn: [day('2026-10-01')], paidTo: [paid('2026-10-08')] }, 'new-payee-after-new-details'],
  ['a day later', { newDetailsOn: [day('2026-10-01')], paidTo: [paid('2026-10-09')] }, ''],
  ['paid before', { newDetailsOn: [day('2026-10-01')], paidTo: [paid('2026-10-08'), paid('2026-09-08')] }, ''],
  ['a small amount', { newDetailsOn: [day('2026-10-01')], paidTo: [paid('2026-10-08', 9_999n)] }, ''],
])('signs: %s', (_, facts, expected) => expect(signsOf({ ...nothing, ...facts }).map(({ sign }) => sign).join()).toBe(expected))

test('a sign names its days, in order', () => {
  expect(signsOf({ ...nothing, cash: cash(20_000n, 1) })[0]?.on).toEqual(payments.map(({ on }) => on))
})

const question = {
  privateId: 'p',
  signs: [],
  because: 'x',
  byName: 'Priya',
  on: first,
  answers: [],
  talk: undefined,
  followed: undefined,
}
const answers = [{ said: 'yes' as const, words: '', safeWay: '', on: first }]
const followed = { byName: 'Priya', on: first, words: 'x' }
const talk = (next: AfterTalk) => ({ on: first, next, words: 'x', byName: 'Priya' })
const codes = (verdict: readonly { code: string }[]) => verdict.map(({ code }) => code).join()

test.each([
  ['ask', mayAskAlone([]), ''],
  ['ask while one is open', mayAskAlone([question]), 'asked-alone-already'],
  ['ask after a no', mayAskAlone([{ ...question, answers: [{ said: 'no', words: '', safeWay: '', on: first }] }]), ''],
  ['answer', mayAnswerAlone([question]), ''],
  ['answer nothing', mayAnswerAlone([]), 'nothing-is-asked'],
  ['follow', mayFollow({ ...question, answers }), ''],
  ['follow without an answer', mayFollow(question), 'not-answered-alone'],
  ['follow after a talk about safety', mayFollow({ ...question, talk: talk('safety') }), ''],
  ['follow after a talk', mayFollow({ ...question, talk: talk('nothing') }), 'not-answered-alone'],
  ['ask after a talk', mayAskAlone([{ ...question, talk: talk('ask-anew') }]), ''],
  ['ask after a talk about safety', mayAskAlone([{ ...question, talk: talk('safety') }]), 'asked-alone-already'],
  ['answer after a talk', mayAnswerAlone([{ ...question, talk: talk('nothing') }]), ''],
  ['talk', mayWriteTalk(question, { alone: true, on: first }, first), ''],
  ['talk where others hear', mayWriteTalk(question, { alone: false, on: first }, first), 'talk-alone-first'],
  [
    'talk before the question',
    mayWriteTalk(question, { alone: true, on: addDays(first, -1) }, first),
    'talk-was-after-the-question',
  ],
  [
    'talk tomorrow',
    mayWriteTalk(question, { alone: true, on: addDays(first, 1) }, first),
    'talk-was-after-the-question',
  ],
  ['talk of what was answered', mayTalk({ ...question, answers }), 'answered-themselves'],
  ['talk twice', mayTalk({ ...question, talk: talk('nothing') }), 'talked-already'],
  ['talk of what was done', mayTalk({ ...question, followed }), 'followed-already'],
  ['follow twice', mayFollow({ ...question, answers, followed }), 'followed-already'],
])('asked alone: %s', (_, verdict, expected) => expect(codes(verdict)).toBe(expected))

test('what they answer after a talk opens the question again, and a talk counts as one about what showed before', () => {
  const talked = { ...question, talk: talk('nothing') }
  expect(openOf([talked])).toBeUndefined()
  expect(openOf([{ ...talked, answers }])).toBeDefined()
  const later = { ...talked, talk: { ...talk('nothing'), on: addDays(first, 9) } }
  expect(toTalkAboutSince([later], [{ on: [addDays(first, 9)] }])).toBeUndefined()
  expect(toTalkAboutSince([later], [{ on: [addDays(first, 10)] }])).toBe(addDays(first, 10))
})
