import { describe, expect, test } from 'vitest'
import type { SendState, Tries } from './outbox.ts'
import { KEEPS_DAYS, nextTryAt, stateOf, WAIT_MINUTES, written } from './rules.ts'

const now = new Date('2026-11-21T10:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const tries = (part: Partial<Tries> = {}): Tries => ({
  ...{ tries: 0, lastAt: undefined, by: undefined, became: undefined },
  ...part,
})
const tried = (count: number, minutes: number) =>
  tries({ tries: count, lastAt: minutesAgo(minutes), by: 'smtp', became: 'try-again' })

test('the waits grow, and come to an end', () => {
  const made = minutesAgo(500)
  expect(nextTryAt(tries(), made)).toEqual(made)
  for (const [index, minutes] of WAIT_MINUTES.entries())
    expect(nextTryAt(tried(index + 1, 0), made), `after try ${index + 1}`).toEqual(minutesAgo(-minutes))
  expect([...WAIT_MINUTES]).toEqual([...WAIT_MINUTES].sort((a, b) => a - b))
  expect(nextTryAt(tried(5, 1_000), made)).toBeUndefined()
  for (const became of ['sent', 'refused'] as const)
    expect(nextTryAt(tries({ tries: 1, lastAt: made, became }), made), became).toBeUndefined()
})

test('the fifth try that does not go well is written down as the end, in clear words', () => {
  const again = { became: 'try-again', detail: 'ECONNREFUSED' } as const
  for (const before of [0, 1, 2, 3]) expect(written(again, before)).toEqual(again)
  expect(written(again, 4)).toEqual({ became: 'refused', detail: 'given up after 5 tries: ECONNREFUSED' })
  const sent = { became: 'sent', detail: '' } as const
  expect(written(sent, 4)).toEqual(sent)
})

describe('how it stands', () => {
  const old = minutesAgo(KEEPS_DAYS * 24 * 60)
  test.each<[string, Tries, Date, SendState]>([
    ['nobody has tried', tries(), now, 'to-send'],
    ['sent', tries({ tries: 2, by: 'smtp', became: 'sent' }), old, 'sent'],
    ['no real way', tries({ tries: 1, by: 'outbox-page', became: 'sent' }), now, 'on-outbox-page'],
    ['did not go', tried(1, 0), now, 'will-try-again'],
    ['not taken', tries({ tries: 1, by: 'notify', became: 'refused' }), now, 'not-sent'],
    ['nobody tried for too long', tries(), old, 'too-late'],
    ['did not go for too long', tried(1, 0), old, 'too-late'],
  ])('%s', (_, given, madeAt, expected) => expect(stateOf(given, madeAt, now)).toBe(expected))
})
