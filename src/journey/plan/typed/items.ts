import type { Plan, Spoken } from '../plan.ts'
import type { Heard } from '../spoken.ts'

/** What an item is: a goal, what money is for, or what more buys in a bad time. */
export type About = 'goal' | 'what' | 'more'

/** A goal or words about money in the person's words, as somebody else typed them, and what the person says of them as they read now. */
export type Item = {
  about: About
  id: string
  words: string
  /** The name of the field in which the person answers for it. */
  field: string
  typed: NonNullable<Spoken['typed']>
  /** Undefined while nothing was said, or only of other words. */
  says: boolean | undefined
  /** How that came here where the person did not say it in their own session. */
  heard: Heard | undefined
  /** Where its words are put right. */
  path: string
}

type Said = { asRead?: string | undefined; yes: boolean; heard?: Heard | undefined } | undefined

const itemOf = (about: About, id: string, words: string, spoken: Spoken, said: Said): readonly Item[] => {
  const { personsWords, typed } = spoken
  if (personsWords !== true || typed === undefined) return []
  const now = said?.asRead === words ? said : undefined
  const path = {
    goal: `/plan/outcomes/${id}`,
    what: `/plan/spend-lines/${id}`,
    more: `/plan/unwell/more/${id}`,
  }[about]
  return [{ about, id, words, field: `${about}-${id}`, typed, says: now?.yes, heard: now?.heard, path }]
}

/** All of them. Nobody has to answer for any; whoever would say it otherwise can change the words while the plan may change. */
export const itemsTypedFor = ({ outcomes = [], spendLines = [] }: Items): readonly Item[] => [
  ...outcomes.flatMap((goal) =>
    itemOf('goal', goal.outcomeId, goal.words, goal, goal.fit && { ...goal.fit, yes: goal.fit.fits }),
  ),
  ...spendLines.flatMap(({ spendLineId: id, more, sounds, ...line }) => [
    ...itemOf('what', id, line.what, line, sounds && { ...sounds, yes: sounds.sounds }),
    ...(more === undefined
      ? []
      : itemOf('more', id, more.buys, more, more.sounds && { ...more.sounds, yes: more.sounds.sounds })),
  ]),
]

type Items = Partial<Pick<Plan, 'outcomes' | 'spendLines'>>

const isOwn = ({ personsWords, typed }: Spoken): boolean => personsWords === true && typed === undefined

/** Whether a goal or words about money are the person's own: typed by them, or typed for them and "yes", as they read now. */
export const saysItem = ({ outcomes = [], spendLines = [] }: Items): boolean =>
  [...outcomes, ...spendLines, ...spendLines.flatMap(({ more }) => more ?? [])].some(isOwn) ||
  itemsTypedFor({ outcomes, spendLines }).some(({ says }) => says === true)
