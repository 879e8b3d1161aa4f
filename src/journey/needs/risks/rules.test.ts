import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import { origin } from '../needs.test-kit.ts'
import { DAYS_BACK } from '../said-when.ts'
import type { Risk } from './risks.ts'
import { lastStep, lastWords, leftOpen, mayPlanStep, mayTypeRisk, mayWrite, standing } from './rules.ts'

const on = day('2026-11-20')
const words = (rowId: string, text: string, from = origin()) => ({
  rowId,
  words: text,
  byName: 'Somebody',
  on,
  origin: from,
})
const risk = (topic: string, more: Partial<Risk> = {}): Risk => ({ topic, said: {}, step: undefined, ...more })
const step = { rowId: '9', whatWeDo: 'Ring', who: 'Ken', byName: 'Ken', on }

const RISKS = [
  risk('dogs', { said: { worker: words('4', 'She is afraid of them') } }),
  risk('going-missing', { said: { person: words('1', 'On bad nights'), worker: words('2', '') }, step }),
  risk('hurting-myself', { said: { person: words('3', '') } }),
]
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

describe('one side’s words', () => {
  test.each<[string, 'person' | 'worker', Parameters<typeof mayWrite>[2], string]>([
    ['a first word on an offered topic', 'person', { topic: 'nobody-comes', words: 'I wait', after: '' }, ''],
    ['a topic of one’s own', 'person', { topic: 'Fire', words: 'I forget the stove', after: '' }, ''],
    ['other words than before', 'person', { topic: 'going-missing', words: 'Less now', after: '1' }, ''],
    ['words taken back', 'person', { topic: 'going-missing', words: '', after: '1' }, ''],
    ['words again after they were taken back', 'worker', { topic: 'going-missing', words: 'So', after: '2' }, ''],
    ['no topic', 'person', { topic: '', words: 'So', after: '' }, 'name-what-could-go-wrong @topic'],
    ['no words where there were none', 'person', { topic: 'Fire', words: '', after: '' }, 'write-a-few-words @words'],
    ['taken back twice', 'worker', { topic: 'going-missing', words: '', after: '2' }, 'write-a-few-words @words'],
    ['drawn before the newest', 'person', { topic: 'going-missing', words: 'So', after: '' }, 'changed-meanwhile'],
    ['drawn after the other side’s', 'worker', { topic: 'dogs', words: 'So', after: '3' }, 'changed-meanwhile'],
  ])('%s', (_, side, sent, expected) => expect(codes(mayWrite(RISKS, side, sent))).toBe(expected))
})

describe('what the worker types for the person', () => {
  const typed = words('7', 'I wait by the door', { ...origin('phone'), typedByName: 'Ken' })
  const risks = [...RISKS, risk('nobody-comes', { said: { person: typed } })]
  const first = { topic: 'Fire', words: 'I forget the stove', after: '' }
  const anew = { topic: 'nobody-comes', words: 'I ring Jo', after: '7' }
  test.each<[string, Parameters<typeof mayWrite>[2], Day, string]>([
    ['a first word', first, on, ''],
    ['said a year ago', first, addDays(on, -DAYS_BACK), ''],
    ['on a topic of the worker’s', { topic: 'dogs', words: 'I like them', after: '' }, on, ''],
    ['anew over what was typed', anew, on, ''],
    ['taken back', { ...anew, words: '' }, on, ''],
    ['their own', { topic: 'going-missing', words: 'So', after: '1' }, on, 'person-wrote-this @words'],
    ['their own, taken back', { topic: 'hurting-myself', words: 'So', after: '3' }, on, 'person-wrote-this @words'],
    ['no topic', { ...first, topic: '' }, on, 'name-what-could-go-wrong @topic'],
    ['no words', { ...first, words: '' }, on, 'write-a-few-words @words'],
    ['drawn before the newest', { ...anew, after: '' }, on, 'changed-meanwhile'],
    ['tomorrow', first, addDays(on, 1), 'said-after-today @saidOn'],
    ['long ago', first, addDays(on, -DAYS_BACK - 1), 'said-too-long-ago @saidOn'],
  ])('%s', (_, sent, saidOn, expected) => {
    const heard = { ...sent, how: 'phone', saidOn } as const
    expect(codes(mayTypeRisk({ risks, ownLocked: true }, heard, on))).toBe(expected)
    expect(codes(mayTypeRisk({ risks, ownLocked: false }, heard, on))).toBe('finish-your-own-first')
  })
})

describe('what we do', () => {
  test.each([
    ['a first step', { topic: 'dogs', after: '' }, ''],
    ['another step', { topic: 'going-missing', after: '9' }, ''],
    ['no topic', { topic: '', after: '' }, 'name-what-could-go-wrong @topic'],
    ['drawn before the newest', { topic: 'going-missing', after: '' }, 'changed-meanwhile'],
  ])('%s', (_, sent, expected) => expect(codes(mayPlanStep(RISKS, sent))).toBe(expected))
})

test('what stands: words or a step, the offered topics first; what was taken back is offered again', () => {
  expect(standing(RISKS).map(({ topic }) => topic)).toEqual(['going-missing', 'dogs'])
  expect(leftOpen(RISKS)).toEqual(['hurting-myself', 'nobody-comes', 'taken-advantage-of'])
  expect(standing([risk('fire', { step })]).length).toBe(1)
  expect(lastWords(RISKS, 'going-missing', 'person')).toBe('1')
  expect(lastWords(RISKS, 'nobody-comes', 'person')).toBe('')
  expect(lastStep(RISKS, 'going-missing')).toBe('9')
})
