import type { Origin } from '../needs.ts'

export const PARTS = [
  'strengths',
  'likes',
  'dislikes',
  'hobbies',
  'never-suggest',
  'good-day',
  'bad-day',
  'help-there-is',
] as const
/** What somebody may say of themselves beyond needs. All of it may be left. */
export type Part = (typeof PARTS)[number]

/** What stands in one part, and how it came there. `byPerson`: the person typed it in a session of their own. */
export type About = { part: Part; words: string; origin: Origin; byPerson: boolean }

/** What was sent of each part; '' where it is left. */
export type Sent = Readonly<Record<Part, string>>
