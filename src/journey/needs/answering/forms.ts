import type { Reason } from '#core/verdict.ts'
import { type Field, first, oneOf, words } from '#web/fields.ts'
import { LEVELS } from '../needs.ts'
import type { Sent } from './rules.ts'

/** Answers as sent, and what is wrong with any of them, each at its own field (questions are data, so fields are too). */
export type SentAnswers = { sent: readonly Sent[]; reasons: readonly Reason[] }

const FIELD = /^(?:level|words)-([a-z][a-z0-9-]{0,40})$/
const level = oneOf(LEVELS, 'not-one-of-these')
const ownWords = words()

/** Reads `level-KEY` and `words-KEY` for every key there is. What is not ticked is left for later. */
const answers: Field<SentAnswers> = {
  read(raw) {
    const keys = [...new Set(Object.keys(raw).flatMap((name) => FIELD.exec(name)?.[1] ?? []))]
    const sent: Sent[] = []
    const reasons: Reason[] = []
    for (const key of keys) {
      const ticked = first(raw, `level-${key}`) === '' ? { value: undefined } : level.read(raw, `level-${key}`)
      const said = ownWords.read(raw, `words-${key}`)
      if ('reason' in ticked) reasons.push({ code: ticked.reason, at: `level-${key}` })
      if ('reason' in said) reasons.push({ code: said.reason, at: `words-${key}` })
      if ('value' in ticked && 'value' in said) sent.push({ key, level: ticked.value, words: said.value })
    }
    return { value: { sent, reasons } }
  },
}

export const answerFields = { answers }
