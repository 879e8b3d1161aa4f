import type { Reason } from '#core/verdict.ts'
import { type Field, first, oneOf, words } from '#web/fields.ts'
import { LEVELS } from '../../needs.ts'
import type { Sent } from './rules.ts'

/** Answers as sent, and what is wrong with any of them, each at its own field (questions are data, so fields are too). */
type SentAnswers = { sent: readonly Sent[]; reasons: readonly Reason[] }

const FIELD = /^(?:level|words)-([a-z][a-z0-9-]{0,40})$/
const level = oneOf(LEVELS, 'not-one-of-these')
const ownWords = words()

/** Reads `level-KEY` and `words-KEY` for every key there is. */
const answers: Field<SentAnswers> = {
  read(raw) {
    const keys = [...new Set(Object.keys(raw).flatMap((name) => FIELD.exec(name)?.[1] ?? []))]
    const read = keys.map((key) => ({
      key,
      ticked: first(raw, `level-${key}`) === '' ? { value: undefined } : level.read(raw, `level-${key}`),
      said: ownWords.read(raw, `words-${key}`),
    }))
    return {
      value: {
        sent: read.flatMap(({ key, ticked, said }) =>
          'value' in ticked && 'value' in said ? [{ key, level: ticked.value, words: said.value }] : [],
        ),
        reasons: read.flatMap(({ key, ticked, said }): Reason[] => [
          ...('reason' in ticked ? [{ code: ticked.reason, at: `level-${key}` }] : []),
          ...('reason' in said ? [{ code: said.reason, at: `words-${key}` }] : []),
        ]),
      },
    }
  },
}

export const partFields = { answers }
