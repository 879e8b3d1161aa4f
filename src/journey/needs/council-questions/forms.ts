import type { Reason } from '#core/verdict.ts'
import { date, type Field, first, type Raw } from '#web/fields.ts'
import type { TypedQuestion, TypedSet } from './council-questions.ts'
import { boxesOf, OWN_KEY } from './rules.ts'

export const ABOUT_MOST = 40
export const ASK_MOST = 200

/** What stands in the boxes of all questions, and what is wrong with any of them, at its own box. */
export type TypedBoxes = Pick<TypedSet, 'typed' | 'own'> & { readonly reasons: readonly Reason[] }

const KEYS = /^about-([a-z][a-z0-9-]{0,40})$/

function wrongWith({ about, ask, key }: Omit<TypedQuestion, 'leave'>): readonly Reason[] {
  const boxes = boxesOf(key)
  const one = (text: string, most: number, at: string): readonly Reason[] => {
    if (text === '') return [{ code: 'write-the-question', at }]
    if (text.length > most) return [{ code: most === ABOUT_MOST ? 'name-too-long' : 'question-too-long', at }]
    return text.includes('\0') || !text.isWellFormed() ? [{ code: 'has-characters-we-cannot-keep', at }] : []
  }
  return [...one(about, ABOUT_MOST, boxes.about), ...one(ask, ASK_MOST, boxes.ask)]
}

const typedAt = (raw: Raw, key: string): TypedQuestion => {
  const boxes = boxesOf(key)
  const line = (name: string) => first(raw, name).replaceAll(/\s+/g, ' ')
  return { key, about: line(boxes.about), ask: line(boxes.ask), leave: first(raw, boxes.leave) === 'yes' }
}

/** Reads the boxes of every question; what is left out needs no words. */
export function readQuestions(raw: Raw): TypedBoxes {
  const keys = Object.keys(raw).flatMap((name) => KEYS.exec(name)?.[1] ?? [])
  const typed = keys.filter((key) => key !== OWN_KEY).map((key) => typedAt(raw, key))
  const own = typedAt(raw, OWN_KEY)
  const hasOwn = own.about !== '' || own.ask !== ''
  const reasons = [...typed.filter(({ leave }) => !leave), ...(hasOwn ? [own] : [])].flatMap(wrongWith)
  return { typed, own: hasOwn ? { about: own.about, ask: own.ask } : undefined, reasons }
}

export const setFields = {
  from: date('say-from-which-day'),
  questions: { read: (raw: Raw) => ({ value: readQuestions(raw) }) } satisfies Field<TypedBoxes>,
}
