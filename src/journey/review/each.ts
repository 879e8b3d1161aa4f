import type { Verdict } from '#core/verdict.ts'
import { type Field, type Fields, type Raw, readAll, type Typed } from '#web/fields.ts'

/** What was typed for each of these ids, or every reason, each at its field (`progress-<id>`). */
export type Asked<F extends Fields> = (
  ids: readonly string[],
) => { typed: ReadonlyMap<string, Typed<F>> } | { reasons: Verdict }

/**
 * Fields asked once for each goal, named `<field>-<outcomeId>`. Which goals there are only the deed knows, with the
 * budget locked: so the value is read when it asks, and an id that it does not ask for is not read.
 */
export const forEach = <const F extends Fields>(fields: F): Field<Asked<F>> => ({
  read: (raw) => ({ value: (ids) => readEach(fields, raw, ids) }),
  each: (raw, ids) => {
    const read = readEach(fields, raw, ids)
    return 'reasons' in read ? read.reasons.map(({ code, at = '' }) => ({ code, at })) : []
  },
})

function readEach<F extends Fields>(fields: F, raw: Raw, ids: readonly string[]): ReturnType<Asked<F>> {
  const reasons: { code: string; at: string }[] = []
  const typed = new Map<string, Typed<F>>()
  for (const id of ids) {
    const named = Object.fromEntries(Object.entries(fields).map(([name, field]) => [`${name}-${id}`, field]))
    const read = readAll(named, raw)
    if ('reasons' in read) reasons.push(...read.reasons)
    else
      typed.set(
        id,
        Object.fromEntries(Object.keys(fields).map((name) => [name, read.typed[`${name}-${id}`]])) as Typed<F>,
      )
  }
  return reasons.length > 0 ? { reasons } : { typed }
}

/** One of a few answers, or none. */
export const maybeOneOf = <const T extends string>(answers: readonly T[]): Field<T | undefined> => ({
  read: (raw, name) => ({ value: answers.find((answer) => answer === (raw[name]?.[0] ?? '').trim()) }),
})

/** Goals by their ids, as a form calls them (`callsEach`). */
export const calledBy = (
  goals: readonly { outcomeId: string; words: string }[] = [],
): Readonly<Record<string, string>> => Object.fromEntries(goals.map(({ outcomeId, words }) => [outcomeId, words]))
