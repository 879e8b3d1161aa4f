import { describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import type { Offer, OfferAnswer } from './offer.ts'
import { isAccepted, mayAnswer, mayAskAgainOn, mayExplain, mayTypeAnswer } from './rules.ts'
import { FOR_PERSON_WORDS, WORDS } from './words.ts'

const explained = {
  offerId: 'o1',
  byName: 'Priya Shah',
  on: day('2026-11-02'),
  format: 'talked',
  language: 'English',
  whatWasSaid: 'What it is for',
  managingWays: [],
  ownWords: '',
} as const
const answered = (answer: 'accepted' | 'declined' | 'not-now') => ({
  answer,
  ownWords: 'Yes please',
  on: day('2026-11-03'),
  askAgainOn: undefined,
  typed: undefined,
})
const offer = (part: Partial<Offer>): Offer => ({ explained: [explained], answered: undefined, ...part })
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

describe('answering an offer', () => {
  test.each<[string, Offer, string]>([
    ['explained once, not answered', offer({}), ''],
    ['nothing explained', offer({ explained: [] }), 'nothing-explained-yet'],
    ['declined before: may say yes now', offer({ answered: answered('declined') }), ''],
    ['not now before: may say yes now', offer({ answered: answered('not-now') }), ''],
    ['accepted already', offer({ answered: answered('accepted') }), 'offer-already-accepted'],
  ])('%s', (_, given, expected) => expect(codes(mayAnswer(given))).toBe(expected))
})

test('a talk is today or earlier', () => {
  expect(codes(mayExplain('2026-11-21', '2026-11-21'))).toBe('')
  expect(codes(mayExplain('2026-11-22', '2026-11-21'))).toBe('explained-in-the-future @on')
})

test('only yes goes on', () => {
  expect(isAccepted(offer({ answered: answered('accepted') }))).toBe(true)
  expect(isAccepted(offer({ answered: answered('not-now') }))).toBe(false)
  expect(isAccepted(offer({}))).toBe(false)
})

const today = day('2026-11-21')

test.each<[OfferAnswer, number | undefined, string]>([
  ['accepted', undefined, ''],
  ['not-now', undefined, ''],
  ['not-now', 1, ''],
  ['not-now', 366, ''],
  ['not-now', 0, 'ask-again-is-not-ahead @askAgainOn'],
  ['not-now', 367, 'ask-again-is-far-off @askAgainOn'],
  ['declined', 30, 'day-goes-with-not-now @askAgainOn'],
  ['accepted', 30, 'day-goes-with-not-now @askAgainOn'],
])('%s, to be asked again in %s days: %s', (answer, days, expected) => {
  const askAgainOn = days === undefined ? undefined : addDays(today, days)
  expect(codes(mayAskAgainOn(answer, askAgainOn, today))).toBe(expected)
})

describe('what a worker types was said by the person', () => {
  const own = answered('declined')
  const again = { ...explained, on: day('2026-11-10') }
  test.each<[string, Offer, string, string]>([
    ['today', offer({}), '2026-11-21', ''],
    ['on the day of the talk', offer({}), '2026-11-02', ''],
    ['tomorrow', offer({}), '2026-11-22', 'said-after-today @saidOn'],
    ['before anybody explained it', offer({}), '2026-11-01', 'said-before-it-was-explained @saidOn'],
    ['though nobody has explained it', offer({ explained: [] }), '2026-11-21', 'nothing-explained-yet'],
    ['after a yes', offer({ answered: answered('accepted') }), '2026-11-21', 'offer-already-accepted'],
    ['over their own answer', offer({ answered: own }), '2026-11-21', 'they-answered-themselves'],
    [
      'over their own, before it was talked about again',
      offer({ answered: own, explained: [explained, again] }),
      '2026-11-09',
      'they-answered-themselves',
    ],
    [
      'over their own, talked about again on that same day alone',
      offer({ answered: own, explained: [{ ...explained, on: own.on }] }),
      '2026-11-21',
      'they-answered-themselves',
    ],
    [
      'over their own, once it was talked about again',
      offer({ answered: own, explained: [explained, again] }),
      '2026-11-10',
      '',
    ],
    [
      'over what was typed before',
      offer({ answered: { ...own, typed: { how: 'phone', byName: 'Priya Shah', on: own.on } } }),
      '2026-11-21',
      '',
    ],
  ])('%s', (_, given, saidOn, expected) => expect(codes(mayTypeAnswer(given, day(saidOn), today))).toBe(expected))
})

test('each reason says what to do, to the person and to who types for them', () => {
  for (const sentence of [...Object.values(WORDS), ...Object.values(FOR_PERSON_WORDS)])
    expect(sentence).toMatch(/^[A-Z].{20,}[^.]$/)
})
