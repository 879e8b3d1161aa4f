import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#core/day.ts'
import type { Sent } from '../answering/rules.ts'
import { finishedBy, given, ON, origin, question } from '../needs.test-kit.ts'
import type { Answering, Given, Opened } from '../needs.ts'
import { DAYS_BACK } from '../said-when.ts'
import { mayFinishFor, mayType } from './rules.ts'
import { WORDS } from './words.ts'

const done = finishedBy('Priya Shah')
const opened = (finished: Partial<Opened['finished']> = {}): Opened => ({
  assessmentId: 'a1',
  on: ON,
  byName: 'Priya Shah',
  questions: [question('nutrition'), question('children')],
  finished: { person: undefined, worker: done, ...finished },
  decision: undefined,
})
const typed = (own: readonly Given[] = [], now: Opened | undefined = opened()): Answering => ({
  side: 'person',
  opened: now,
  own,
})
const sent = (key: string, level: Sent['level'] = 'cannot', words = ''): Sent => ({
  key,
  level,
  words,
  limbs: [],
  varies: '',
})
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const byPhone = given('children', 'cannot', 'Four', { origin: origin('phone') })

describe('typing what the person said', () => {
  test.each<[string, Answering, string[], Sent[], Day, string]>([
    ['the worker has finished, the person not', typed(), [], [sent('children')], ON, ''],
    ['a year ago', typed(), [], [sent('children')], addDays(ON, -DAYS_BACK), ''],
    ['not open', { side: 'person', opened: undefined, own: [] }, [], [sent('children')], ON, 'questions-not-open'],
    [
      'the worker’s own are not locked',
      typed([], opened({ worker: undefined })),
      [],
      [sent('children')],
      ON,
      'finish-your-own-first',
    ],
    ['the person has finished', typed([], opened({ person: done })), [], [sent('children')], ON, 'person-has-finished'],
    ['nothing', typed(), [], [], ON, 'nothing-answered-yet @level-nutrition'],
    [
      'words alone',
      typed(),
      [],
      [{ ...sent('children'), level: undefined, words: 'Four' }],
      ON,
      'choose-what-fits-your-words @level-children',
    ],
    ['a day to come', typed(), [], [sent('children')], addDays(ON, 1), 'said-after-today @saidOn'],
    ['long ago', typed(), [], [sent('children')], addDays(ON, -DAYS_BACK - 1), 'said-too-long-ago @saidOn'],
    [
      'over the person’s own, beside another that is free',
      typed(),
      ['children'],
      [sent('nutrition'), sent('children')],
      ON,
      'person-answered-this @level-children',
    ],
    [
      'as it was typed before the person answered it too: nothing new is written',
      typed([byPhone]),
      ['children'],
      [sent('children', 'cannot', 'Four')],
      ON,
      '',
    ],
    [
      'another than was typed before, which the person has answered since',
      typed([byPhone]),
      ['children'],
      [sent('children', 'manage')],
      ON,
      'person-answered-this @level-children',
    ],
    ['what was heard before is corrected', typed([byPhone]), [], [sent('children', 'manage')], ON, ''],
  ])('%s', (_, now, keys, input, saidOn, expected) =>
    expect(codes(mayType(now, keys, { how: 'phone', saidOn, sent: input }, ON))).toBe(expected),
  )
})

describe('writing down that the person has finished', () => {
  test.each<[string, Answering, string]>([
    ['something was typed', typed([byPhone]), ''],
    ['nothing was', typed(), 'nothing-answered-yet'],
    ['not open', { side: 'person', opened: undefined, own: [] }, 'questions-not-open'],
    ['the worker’s own are not locked', typed([byPhone], opened({ worker: undefined })), 'finish-your-own-first'],
    ['finished before', typed([byPhone], opened({ person: done })), 'person-has-finished'],
  ])('%s', (_, now, expected) => expect(codes(mayFinishFor(now))).toBe(expected))
})

test('each reason says what to do', () => {
  for (const sentence of Object.values(WORDS)) expect(sentence).toMatch(/^[A-Z].{30,}[^.]$/)
})
