import { type Day, dayOf } from '#core/day.ts'
import { CHOICES, EQUALITY_QUESTIONS, type EqualityQuestion } from '../equality.ts'
import type { Changed, EqualityCounted, Told } from './counted.ts'

/** Nothing is told of fewer people: somebody might know who it was. */
export const ENOUGH_PEOPLE = 5

/** Whole months are counted: who answered on a day could be known. */
export const firstOfMonth = (today: Day): Day => dayOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 1) ?? today

/**
 * What may be told. Of fewer than five people nothing is; a number moves only once it is of five more or fewer, so that the
 * difference of two looks is of nobody in particular; and where those at the answers that are left out are fewer than five together,
 * the smallest number that could be told is left out as well, so that none follows by taking away from the whole.
 */
export function countedOf(changes: readonly Changed[], before: Day): EqualityCounted {
  return {
    before,
    questions: EQUALITY_QUESTIONS.map((question) => ({
      question,
      told: inOrder(question, tellable(standing(changes.filter((one) => one.question === question)))),
    })),
  }
}

type Standing = Told & { readonly now: number }

/** For each answer how many stand at it now, and the number that was last told. */
function standing(changes: readonly Changed[]): readonly Standing[] {
  const all = new Map<string, Standing>()
  for (const { answer, by } of changes.toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))) {
    const { now: before, people } = all.get(answer) ?? { now: 0, people: 0 }
    const now = before + by
    all.set(answer, { answer, now, people: Math.abs(now - people) >= ENOUGH_PEOPLE ? now : people })
  }
  return [...all.values()]
}

function tellable(all: readonly Standing[]): readonly Told[] {
  const isEnough = ({ now, people }: Standing): boolean => now >= ENOUGH_PEOPLE && people >= ENOUGH_PEOPLE
  const told = all.filter(isEnough).sort((a, b) => b.people - a.people)
  let leftOut = all.filter((one) => !isEnough(one)).reduce((sum, { now }) => sum + now, 0)
  while (leftOut > 0 && leftOut < ENOUGH_PEOPLE) leftOut += told.pop()?.now ?? ENOUGH_PEOPLE
  return told.map(({ answer, people }) => ({ answer, people }))
}

/** In the order in which the answers are offered; those in own words by their number. */
function inOrder(question: EqualityQuestion, told: readonly Told[]): readonly Told[] {
  const offered: readonly string[] = CHOICES[question]
  return offered.length === 0 ? told : offered.flatMap((answer) => told.filter((one) => one.answer === answer))
}
