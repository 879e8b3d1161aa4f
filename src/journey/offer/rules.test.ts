import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Offer } from './offer.ts'
import { isAccepted, mayAnswer, mayExplain } from './rules.ts'

const explained = {
  offerId: 'o1',
  byName: 'Priya Shah',
  on: day('2026-11-02'),
  format: 'talked',
  whatWasSaid: 'What it is for',
} as const
const answered = (answer: 'accepted' | 'declined' | 'not-now') => ({
  answer,
  ownWords: 'Yes please',
  on: day('2026-11-03'),
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
