import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Witness } from '../heard/rules.ts'
import { codes, plan, risk, want } from '../plan.test-kit.ts'
import type { Sentence } from '../plan.ts'
import { askedOf, maySayFor, type SaidOf, toAskThem } from './rules.ts'

const today = day('2026-11-25')
const typed = (byId: string, sounds?: boolean, own = false): Sentence => ({
  ...want,
  typedFor: {
    ...{ sentenceId: '7', byId, byName: 'Priya Shah', how: 'together', on: undefined, sounds },
    heard: own || sounds === undefined ? undefined : { how: 'phone', byName: 'Priya Shah', on: today, witnessName: '' },
  },
})
const of = (byId: string, sounds?: boolean): SaidOf => ({ asked: askedOf(typed(byId)), sounds })
const NOBODY: Witness = { name: '', found: undefined }
const GRACE: Witness = { name: 'Grace Adeyemi', found: { humanId: 'grace', name: 'Grace Adeyemi' } }
const STRANGER: Witness = { name: 'Joanne Reed', found: undefined }

describe('a worker writes down what the person said of words typed for them', () => {
  const who = { today, typistId: 'priya', names: ['Priya Shah', 'Anne Field'] }
  const later: SaidOf = { asked: { ...askedOf(typed('owen')), from: day('2026-11-24') }, sounds: false }
  test.each<[string, SaidOf[], Witness, string, string]>([
    ['a no, alone', [of('priya', false)], NOBODY, '2026-11-24', ''],
    ['a yes to a colleague’s typing, alone', [of('owen', true)], NOBODY, '2026-11-24', ''],
    [
      'a yes to their own typing, alone',
      [of('priya', true)],
      NOBODY,
      '2026-11-24',
      'say-who-else-heard-it @witnessName',
    ],
    ['the same, heard by another', [of('priya', true)], GRACE, '2026-11-24', ''],
    ['before the words were said', [later], NOBODY, '2026-11-23', 'said-before-it-was-typed @saidOn'],
    ['on the day they were said', [later], NOBODY, '2026-11-24', ''],
    [
      'a no to one, beside a yes that was borne out before',
      [{ asked: askedOf(typed('priya', true)), sounds: true }, of('priya', false)],
      NOBODY,
      '2026-11-24',
      '',
    ],
    [
      'the same, heard by nobody of here',
      [of('priya', true)],
      STRANGER,
      '2026-11-24',
      'nobody-here-by-that-name @witnessName',
    ],
    [
      'the same, heard by themself',
      [of('priya', true)],
      { ...GRACE, name: 'priya shah' },
      '2026-11-24',
      'somebody-else-must-have-heard-it @witnessName',
    ],
    [
      'a name that is not needed is not kept wrong',
      [of('owen', true)],
      STRANGER,
      '2026-11-24',
      'nobody-here-by-that-name @witnessName',
    ],
    ['nothing said', [of('priya')], NOBODY, '2026-11-24', 'say-yes-or-no @sounds-7'],
    ['nothing to ask', [], NOBODY, '2026-11-24', 'nothing-to-ask-them'],
    ['tomorrow', [of('priya', false)], NOBODY, '2026-11-26', 'said-after-today @saidOn'],
  ])('%s', (_, said, witness, saidOn, expected) =>
    expect(codes(maySayFor(said, { saidOn: day(saidOn), witness }, who))).toBe(expected),
  )

  test('of what the person said in their own session nothing is written down for them', () => {
    expect(toAskThem(plan({ sentences: [typed('priya', true, true), risk] }))).toEqual([])
    expect(toAskThem(plan({ sentences: [typed('priya', true)] }))).toHaveLength(1)
    expect(toAskThem(plan({ sentences: [typed('priya')] }))).toHaveLength(1)
  })
})
