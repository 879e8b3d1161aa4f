import { expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import type { Explained, Offer } from '../offer.ts'
import type { Because } from './not-offered.ts'
import { mayNotOffer, mayWait } from './rules.ts'
import { NOT_OFFERED_WORDS } from './words.ts'

const today = day('2026-11-21')
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const talk: Explained = {
  ...{ offerId: 'o1', byName: 'Priya Shah', on: today, format: 'talked', language: 'English' },
  ...{ whatWasSaid: 'What it is for', managingWays: [], ownWords: '' },
}
const answered = (answer: 'accepted' | 'declined' | 'not-now') => ({
  ...{ answer, ownWords: 'x', on: today, askAgainOn: undefined, typed: undefined },
})

test.each<[string, Offer, string]>([
  ['nobody has explained', { explained: [], answered: undefined }, ''],
  ['explained, no answer yet', { explained: [talk], answered: undefined }, 'it-was-explained'],
  ['explained a fortnight ago', { explained: [{ ...talk, on: addDays(today, -14) }], answered: undefined }, ''],
  ['a day less', { explained: [{ ...talk, on: addDays(today, -13) }], answered: undefined }, 'it-was-explained'],
  ['said not now before', { explained: [talk], answered: answered('not-now') }, ''],
  ['said no', { explained: [talk], answered: answered('declined') }, 'they-have-answered'],
  ['said yes', { explained: [talk], answered: answered('accepted') }, 'they-have-answered'],
])('%s', (_, offer, expected) => expect(codes(mayNotOffer(offer, today))).toBe(expected))

test.each<[Because, number | undefined, string]>([
  ['in-hospital', undefined, 'name-a-day @askAgainOn'],
  ['too-unwell-now', undefined, 'name-a-day @askAgainOn'],
  ['could-not-reach', undefined, 'name-a-day @askAgainOn'],
  ['moved-away', undefined, ''],
  ['already-has-one', undefined, ''],
  ['other', undefined, ''],
  ['in-hospital', 30, ''],
  ['in-hospital', 0, 'ask-again-is-not-ahead @askAgainOn'],
  ['other', 400, 'ask-again-is-far-off @askAgainOn'],
])('%s, look again in %s days: %s', (because, days, expected) =>
  expect(codes(mayWait(because, days === undefined ? undefined : addDays(today, days), today))).toBe(expected),
)

test('each reason says what to do', () => {
  for (const sentence of Object.values(NOT_OFFERED_WORDS)) expect(sentence).toMatch(/^[A-Z].{20,}[^.]$/)
})
