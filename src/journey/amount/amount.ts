import { z } from 'zod'
import type { Day } from '#core/day.ts'
import { fromJson, type Pence } from '#core/money.ts'
import type { Level } from '#journey/needs/index.ts'

/** A council's rates, from its settings: so many points for an answer, so many pence a week for a point (C1). */
export type Rates = { version: number; pencePerPoint: Pence; points: Readonly<Record<Level, number>> }

/** What the working is made from: one question and what each side ticked. */
export type Ticked = { key: string; about: string; ask: string; person: Level; worker: Level }

/** One line of the working: what an answer adds a week, and the sentence that was shown for it. */
export type Line = { key: string; about: string; points: number; pence: Pence; sentence: string }

/** One side's lines in the order of the questions. */
export type Lines = readonly Line[]

/** Every line as it was shown, frozen with the amount (guidance 11.24: transparent). Pence a week. */
export type Working = { pencePerPoint: Pence; person: Lines; worker: Lines }

const pence = z.string().transform(fromJson)
const lines = z.array(z.object({ key: z.string(), about: z.string(), points: z.int(), pence, sentence: z.string() }))

/** The working as `indicative_amount.working` holds it: pence as decimal strings. */
export const workingShape = z.object({ pencePerPoint: pence, person: lines, worker: lines })

/**
 * A first figure, in pence a week: from the lower of the two views to the higher. Not a promise; it can go up or down (C1, C2).
 */
export type Amount = {
  lowPence: Pence
  highPence: Pence
  personViewPence: Pence
  workerViewPence: Pence
  working: Working
  byName: string
  on: Day
}
