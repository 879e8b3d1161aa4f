import { date, type Field, first, oneOf, someOf, words } from '#web/fields.ts'
import { ADVOCACY_STAGES, DIFFICULTIES, type Difficulty, OFFER_ANSWERS, RESULTS } from './duties.ts'

/** One of a few answers, or none of them. */
function maybe<const T extends string>(answers: readonly T[]): Field<T | undefined> {
  const one = oneOf(answers, 'not-one-of-these')
  return { read: (raw, name) => (first(raw, name) === '' ? { value: undefined } : one.read(raw, name)) }
}

const ticked = someOf((value) => value === 'none' || DIFFICULTIES.some((one) => one === value))

/** The four ticks, and whether "none of these" was ticked. */
const difficulty: Field<{ some: readonly Difficulty[]; none: boolean }> = {
  read(raw, name) {
    const read = ticked.read(raw, name)
    if ('reason' in read) return read
    return {
      value: { some: DIFFICULTIES.filter((one) => read.value.includes(one)), none: read.value.includes('none') },
    }
  },
}

const NAME_MAX = 100

export const advocacyFields = {
  stage: oneOf(ADVOCACY_STAGES, 'say-for-which-talk'),
  difficulty,
  hasSomebody: maybe(['yes', 'no']),
  somebody: words({ max: NAME_MAX }),
  result: maybe(RESULTS),
  words: words(),
}

export const carerFields = {
  carerName: words({ needed: 'name-the-carer', max: NAME_MAX }),
  answer: oneOf(OFFER_ANSWERS, 'say-what-they-answered'),
  words: words(),
}

export const capacityFields = {
  question: words({ needed: 'name-the-decision', max: 300 }),
  helpGiven: words({ needed: 'say-which-help' }),
  able: oneOf(['yes', 'no'], 'say-whether-they-could'),
  reasons: words({ needed: 'say-how-you-know' }),
  on: date('say-which-day'),
}

export const interestsFields = {
  wishes: words({ needed: 'say-what-they-wish' }),
  whoWasAsked: words(),
  waysConsidered: words(),
  decided: words({ needed: 'say-what-was-decided' }),
  on: date('say-which-day'),
}
