import type { Part } from '../part.ts'
import { assistantsPart } from './assistants.ts'
import { closedDaysPart } from './closed-days.ts'
import { councilItselfPart } from './council-itself.ts'
import { leftOverPart } from './left-over.ts'
import { lookingAgainPart } from './looking-again.ts'
import { lookingPart } from './looking-at-spending.ts'
import { outsidePart } from './outside.ts'

/** Every part of the settings that has a page of this kind. */
export const PARTS: readonly Part[] = [
  ...[councilItselfPart, closedDaysPart, lookingPart, leftOverPart, outsidePart, assistantsPart, lookingAgainPart],
]
