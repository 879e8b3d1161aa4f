import type { Day } from '#core/day.ts'

/** What a point is pinned to: a spend line, a goal, a part of the plan ('question'), or the plan as a whole. */
export const ABOUT = ['whole', 'line', 'goal', 'question'] as const
export type About = (typeof ABOUT)[number]

/** What is to be changed, as typed. `aboutKey`: the line's or goal's id, or the part's key; '' for the whole. `at`: its field. */
export type TypedPoint = { about: About; aboutKey: string; words: string; at: string }

/** What one side says to a point. */
export type PointAnswer = { words: string; byName: string; on: Day }

/** A point on which a plan came back, with everything said to it since, oldest first. */
export type ReturnPoint = {
  pointId: string
  decisionId: string
  submissionId: string
  about: About
  aboutKey: string
  /** The line or goal in its own words, as it stood then; '' for a part of the plan and for the whole. */
  aboutWords: string
  words: string
  byName: string
  on: Day
  answers: readonly PointAnswer[]
}
