import { expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { PaidAfter, Proposal } from './paid-after.ts'
import { mayAnswer, mayPropose, openOf } from './rules.ts'

const one = (more: Partial<Proposal> = {}): Proposal => ({
  ...{ id: 'p', way: 'write-off', amountPence: 4000n, contact: '', reasons: 'It went on wages' },
  ...{ byId: 'farah', byName: 'Farah Aziz', on: day('2026-11-20'), answered: undefined },
  ...more,
})
const answered = { agrees: true, reasons: 'Yes', byName: 'Tom Birch', on: day('2026-11-21') }
const now = (more: Partial<PaidAfter> = {}): PaidAfter => ({
  ...{ groundId: 'g', on: day('2026-11-01'), died: true, paidPence: 6200n, openPence: 5000n, writtenOffPence: 0n },
  all: [],
  ...more,
})
const said = (verdict: readonly { code: string; at?: string }[]): string =>
  verdict.map(({ code, at }) => (at === undefined ? code : `${code} @${at}`)).join()
const asks = (more: Partial<Parameters<typeof mayPropose>[1]> = {}): Parameters<typeof mayPropose>[1] => ({
  ...{ way: 'write-off', amountPence: 5000n, contact: '' },
  ...more,
})

test.each<[string, bigint, bigint, bigint, bigint]>([
  ['all of it is still there', 6200n, 0n, 9000n, 6200n],
  ['less is there', 6200n, 0n, 1200n, 1200n],
  ['some was written off', 6200n, 6000n, 9000n, 200n],
  ['nothing is there', 6200n, 0n, 0n, 0n],
  ['more was written off than that', 6200n, 7000n, 100n, 0n],
])('still open: %s', (_, paid, off, held, open) => expect(openOf(paid, off, held)).toBe(open))

test.each<[string, PaidAfter | undefined, Parameters<typeof mayPropose>[1], string]>([
  ['all that is open', now(), asks(), ''],
  ['a penny more', now(), asks({ amountPence: 5001n }), 'more-than-is-open @amount'],
  ['nothing was paid then', undefined, asks(), 'nothing-was-paid-after'],
  ['nothing is open', now({ openPence: 0n }), asks(), 'nothing-was-paid-after'],
  ['one waits', now({ all: [one()] }), asks(), 'one-waits-already'],
  ['after one that was answered', now({ all: [one({ answered })] }), asks(), ''],
  ['nobody is named to ask', now(), asks({ way: 'ask' }), 'say-who-is-asked @contact'],
  ['her sister is asked', now(), asks({ way: 'ask', contact: 'Her sister' }), ''],
])('proposing: %s', (_, state, typed, expected) => expect(said(mayPropose(state, typed))).toBe(expected))

test.each<[string, Proposal, string, string]>([
  ['somebody else', one(), 'tom', ''],
  ['who proposed it', one(), 'farah', 'somebody-else-answers'],
  ['twice', one({ answered }), 'tom', 'answered-already'],
  ['less is there now', one({ amountPence: 5001n }), 'tom', 'more-than-is-open @answer'],
])('answering: %s', (_, proposal, human, expected) => expect(said(mayAnswer(now(), proposal, human))).toBe(expected))
