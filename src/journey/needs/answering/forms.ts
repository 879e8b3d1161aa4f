import type { Reason } from '#core/verdict.ts'
import { type Field, first, oneOf, type Raw, type Read, someOf, words } from '#web/fields.ts'
import { LEVELS, LIMBS, type Limb } from '../needs.ts'
import type { Sent } from './rules.ts'

/** Answers as sent, and what is wrong with any of them, each at its own field (questions are data, so fields are too). */
export type SentAnswers = { sent: readonly Sent[]; reasons: readonly Reason[] }

const FIELD = /^(?:level|words|limbs|varies)-([a-z][a-z0-9-]{0,40})$/
const level = oneOf(LEVELS, 'not-one-of-these')
const ownWords = words()
const someLimbs = someOf((value) => LIMBS.some((limb) => limb === value))
const howItVaries = words({ max: 500 })

/** Reads `level-KEY`, `words-KEY`, `limbs-KEY` and `varies-KEY` for every key there is. What is not ticked is left. */
export const answers: Field<SentAnswers> = {
  read(raw) {
    const keys = [...new Set(Object.keys(raw).flatMap((name) => FIELD.exec(name)?.[1] ?? []))]
    const sent: Sent[] = []
    const reasons: Reason[] = []
    for (const key of keys) {
      const read = sentAbout(raw, key)
      if (Array.isArray(read)) reasons.push(...read)
      else sent.push(read)
    }
    return { value: { sent, reasons } }
  },
}

function sentAbout(raw: Raw, key: string): Sent | Reason[] {
  const reasons: Reason[] = []
  const valueFrom = <T>(read: Read<T>, at: string): T | undefined => {
    if ('value' in read) return read.value
    reasons.push({ code: read.reason, at })
    return undefined
  }
  const ticked =
    first(raw, `level-${key}`) === '' ? undefined : valueFrom(level.read(raw, `level-${key}`), `level-${key}`)
  const said = valueFrom(ownWords.read(raw, `words-${key}`), `words-${key}`) ?? ''
  const limbs = valueFrom(someLimbs.read(raw, `limbs-${key}`), `limbs-${key}`) ?? []
  const varies = valueFrom(howItVaries.read(raw, `varies-${key}`), `varies-${key}`) ?? ''
  return reasons.length > 0 ? reasons : { key, level: ticked, words: said, limbs: limbs as readonly Limb[], varies }
}

export const answerFields = { answers }
