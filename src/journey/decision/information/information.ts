import type { Day } from '#core/day.ts'

export const ASKED_OF = ['person', 'worker'] as const
export type AskedOf = (typeof ASKED_OF)[number]

/** The answer, and who typed it where that was somebody else. */
export type InformationAnswer = { words: string; byName: string; typedByName: string | undefined; on: Day }

/** Something that whoever decides needs to know first, of whom, and why. The wait goes on counting. */
export type Information = {
  informationId: string
  submissionId: string
  askedOf: AskedOf
  question: string
  why: string
  askedByName: string
  on: Day
  answer: InformationAnswer | undefined
}
