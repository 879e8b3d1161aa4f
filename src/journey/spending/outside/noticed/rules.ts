import { addDays, type Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Listed, Unless } from './betting.ts'
import type { Noticed } from './noticed.ts'

/** Words alone: lower case, marks as spaces, one space between. */
const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()} `

/**
 * What of the list stands in a row of a statement, as whole words on a day on which it counts; undefined: nothing. Neutral: it
 * says that a name is there, and nothing about anybody. The list is made ready once, for statements of many rows.
 */
export function bettingIn(
  list: readonly Listed[],
  unless: readonly Unless[],
): (text: string, on: Day) => string | undefined {
  const names = list.map((one) => ({ ...one, name: plain(one.words) }))
  const exceptions = unless.map((one) => plain(one.words))
  return (text, on) => {
    const words = plain(text)
    const found = names.find(
      ({ from, to, name }) => from <= on && (to === undefined || on <= to) && words.includes(name),
    )
    return found === undefined || exceptions.some((one) => words.includes(one)) ? undefined : found.words
  }
}

/**
 * Whether the worker may know that there is one: where the person asked for help, or the council's days have passed in which
 * the person could see it. Never where they say that it is no such thing.
 */
export function isForWorker({ said, on }: Pick<Noticed, 'said' | 'on'>, waitDays: number, today: Day): boolean {
  if (said?.said === 'not-so') return false
  return said?.said === 'help' || today >= addDays(on, waitDays)
}

/** The person says something of one that is there, or nothing. */
export const maySayOf = (all: readonly Noticed[], id: string): Verdict<'nothing-like-that-here'> =>
  all.some(({ noticedId }) => noticedId === id) ? fine : refuse('nothing-like-that-here')
