import type { Day } from '#core/day.ts'
import type { SpendLine } from '#journey/plan/index.ts'
import type { Challenge } from '../challenge/challenge.ts'
import type { DecidedLine } from '../deciding/deciding.ts'
import type { Body, Decided } from '../decision.ts'
import type { ReturnPoint } from '../returned/returned.ts'

/** One line of the plan and what was decided on it. */
export type LetterLine = { line: SpendLine; decided: DecidedLine }

type Reach = { name: string; number: string }

/** A decision as it is told to the person: what, why, from when, who does what next, and what they can do about it. */
export type Letter = {
  decided: Decided
  body: Body
  bodyName: string
  lines: readonly LetterLine[]
  /** Where it came back: each thing to change, and what it is about. */
  points: readonly Pick<ReturnPoint, 'about' | 'aboutKey' | 'aboutWords' | 'words'>[]
  /** Who looked at it for the second time: after a challenge. */
  isSecond: boolean
  /** The earliest day for which an agreed line is paid; undefined where none was agreed. */
  startsOn: Day | undefined
  /** Who sets the payments up next, by name, where the council has somebody. */
  financeName: string | undefined
  worker: Reach
  council: Reach & { when: string }
  challenge: Challenge | undefined
  /** Who would look at it again; undefined where nobody is left. */
  looksAgainName: string | undefined
}

/** A piece of the letter, the same on the page and on paper. */
export type Piece =
  | { kind: 'says'; text: string }
  | { kind: 'said'; text: string; by: string }
  | { kind: 'list'; items: readonly string[] }

/** A part of the letter with its heading. The page's own title is level 1. */
export type LetterPart = { heading: string; level: 2 | 3; blocks: readonly Piece[] }
