import type { Counted, Usual } from '#journey/waiting/index.ts'
import { usualOf } from '#journey/waiting/index.ts'
import type { Bought, SortBought } from './public.ts'

/** Of fewer people than this nothing is said, so that nobody can be found out. */
export const ENOUGH_PEOPLE = 5

const POUND = 100n

/** What everybody may read of what was bought: each sort of five people or more, the most people first. */
export function boughtOf(sorts: readonly SortBought[]): readonly Bought[] {
  return sorts
    .filter(({ people }) => people >= ENOUGH_PEOPLE)
    .map(({ sort, people, weekly, once }) => ({ sort, people, weeklyPence: said(weekly), oncePence: said(once) }))
    .sort((a, b) => b.people - a.people || (a.sort < b.sort ? -1 : 1))
}

/** Up to a whole pound: it stays true that half pay this or less, and it is nobody's own price. */
function said({ people, middlePence }: SortBought['weekly']): bigint | undefined {
  if (people < ENOUGH_PEOPLE || middlePence === undefined) return undefined
  return ((middlePence + POUND - 1n) / POUND) * POUND
}

/** How long one body took for its own answers, whatever all of them together took. */
export const usualOfBody = (counts: readonly Counted[], body: 'manager' | 'panel'): Usual =>
  usualOf(
    counts.filter((one) => one.body === body).map((one) => ({ ...one, body: undefined })),
    undefined,
  )
