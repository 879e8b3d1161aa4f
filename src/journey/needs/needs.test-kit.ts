import { day } from '#core/day.ts'
import type { Answered, Area, Finished, Given, How, Level, Origin, Question, Said } from './needs.ts'

/** The day on which everything in these tests was said. */
export const ON = day('2026-11-20')

export const origin = (how: How = 'own-device'): Origin => ({
  how,
  saidOn: ON,
  typedOn: undefined,
  typedByName: undefined,
  late: false,
})

/** What one side says about a question: its tick, and words where the test needs some. */
export const said = (level: Answered, words = '', part: Partial<Said> = {}): Said => ({
  level,
  words,
  limbs: [],
  varies: '',
  origin: level === 'left' ? undefined : origin(),
  ...part,
})

export const given = (key: string, level: Level = 'cannot', words = '', part: Partial<Given> = {}): Given => ({
  key,
  level,
  words,
  limbs: [],
  varies: '',
  origin: origin(),
  ...part,
})

/** A question whose key is also what it is about. */
export const question = (key: string, area: Area = 'care-act'): Question => ({
  key,
  about: key,
  ask: key,
  area,
  optional: area === 'wellbeing',
})

export const finishedBy = (byName: string, how: How = 'own-device'): Finished => ({ byName, on: ON, how })
