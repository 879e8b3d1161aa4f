import { expect, test } from 'vitest'
import { mayIssue } from './rules.ts'

const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => `${code} ${at ?? ''}`.trim()).join(', ')

test.each<[string, object | undefined, string, boolean, string]>([
  ['chosen', {}, 'EM-000123', true, ''],
  ['nothing is set up', undefined, 'EM-000123', true, 'payments-not-set-up'],
  ['nobody asked for it', {}, 'EM-000123', false, 'card-is-the-persons-choice chosen'],
  ['a card’s own number', {}, '4111 1111 1111 1111', true, 'looks-like-a-card-number reference'],
  ['many digits that are no card', {}, '4111111111111112', true, ''],
  ['both', {}, '5500-0000-0000-0004', false, 'looks-like-a-card-number reference, card-is-the-persons-choice chosen'],
])('a card: %s', (_, agreement, reference, chosen, expected) =>
  expect(codes(mayIssue(agreement, { reference, chosen }))).toBe(expected),
)
